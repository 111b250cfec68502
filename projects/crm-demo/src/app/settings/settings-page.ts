import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { RoxChatAttention } from 'ngx-roxchat/crm';
import { AgentLanguage } from '../language/agent-language';
import { CrmTexts } from '../language/crm-texts';
import { languages } from '../language/languages';
import { DockWidth } from '../shell/dock-width';
import { Layout } from '../shell/layout';
import { ThemeChoice, themes } from '../shell/theme';

/** The page of what the agent chooses for this browser. */
@Component({
  selector: 'crm-settings-page',
  imports: [MatButtonModule, MatFormFieldModule, MatSelectModule],
  templateUrl: './settings-page.html',
  styleUrls: ['../ui/page.css', '../ui/card.css', './settings-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  protected readonly texts = inject(CrmTexts);
  protected readonly language = inject(AgentLanguage);
  protected readonly theme = inject(ThemeChoice);
  protected readonly attention = inject(RoxChatAttention);
  protected readonly isCompact = inject(Layout).isCompact;
  /** In px. Some agents cannot drag the edge of the workspace. */
  protected readonly dockWidth = inject(DockWidth).px;
  protected readonly languages = languages;
  protected readonly themes = themes;

  protected readonly themeTexts = {
    system: 'settings.theme.system',
    light: 'settings.theme.light',
    dark: 'settings.theme.dark',
  } as const;

  protected readonly permissionTexts = {
    granted: 'settings.notify.granted',
    denied: 'settings.notify.denied',
    unsupported: 'settings.notify.unsupported',
  } as const;
}
