import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A decorative icon drawn from an svg path. */
@Component({
  selector: 'crm-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path [attr.d]="path()" fill="currentColor" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: var(--icon-size, 1.25rem);
      height: var(--icon-size, 1.25rem);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly path = input.required<string>();
}
