import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { mdiTranslate } from '@mdi/js';
import { Icon } from '../ui/icon';
import { AgentLanguage } from './agent-language';
import { languages } from './languages';

/** Chooses the language of outgoing chats; the rest of the demo is in English. */
@Component({
  selector: 'crm-language-switch',
  imports: [Icon],
  template: `
    <crm-icon [path]="icon" />
    <select #list aria-label="Language of outgoing chats" (change)="choice.choose(list.value)">
      @for (language of languages; track language.code) {
        <option
          [attr.lang]="language.code"
          [value]="language.code"
          [selected]="language.code === choice.current()"
        >
          {{ language.name }}
        </option>
      }
    </select>
  `,
  styleUrl: '../ui/quiet-select.css',
  // As wide as the chosen name, not as the longest.
  styles: `
    select {
      field-sizing: content;
    }
  `,
  host: { lang: 'en' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  protected readonly choice = inject(AgentLanguage);
  protected readonly languages = languages;
  protected readonly icon = mdiTranslate;
}
