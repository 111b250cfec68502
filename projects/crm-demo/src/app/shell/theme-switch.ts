import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../ui/icon';
import { ThemeChoice, themes } from './theme';

/** Chooses the theme; on a narrow screen, only the icon is visible. */
@Component({
  selector: 'crm-theme-switch',
  imports: [Icon],
  template: `
    <crm-icon [path]="choice.chosen().icon" />
    <select #list aria-label="Theme" (change)="choice.choose(list.value)">
      @for (theme of themes; track theme.name) {
        <option [value]="theme.name" [selected]="theme === choice.chosen()">
          {{ theme.label }}
        </option>
      }
    </select>
  `,
  styleUrls: ['../ui/quiet-select.css', './theme-switch.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeSwitch {
  protected readonly choice = inject(ThemeChoice);
  protected readonly themes = themes;
}
