import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { RoxChatAttention } from 'ngx-roxchat/crm';
import { InspectorSwitch } from '../inspector/inspector-switch';
import { AgentLanguage } from '../language/agent-language';
import { CrmTexts } from '../language/crm-texts';
import { languages } from '../language/languages';
import { ThemeChoice, themes } from '../shell/theme';

/** The page of what the agent chooses for this browser. */
@Component({
  selector: 'crm-settings-page',
  imports: [MatButtonModule, MatFormFieldModule, MatSelectModule, MatSlideToggleModule],
  templateUrl: './settings-page.html',
  styleUrls: ['../ui/page.css', '../ui/card.css', './settings-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  protected readonly texts = inject(CrmTexts);
  protected readonly language = inject(AgentLanguage);
  protected readonly theme = inject(ThemeChoice);
  protected readonly attention = inject(RoxChatAttention);
  protected readonly inspector = inject(InspectorSwitch);
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
