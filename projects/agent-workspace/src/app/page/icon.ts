import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A decorative icon beside a text. */
@Component({
  selector: 'aw-icon',
  template: `
    <svg viewBox="0 0 24 24" aria-hidden="true" [attr.width]="size()" [attr.height]="size()">
      <path fill="currentColor" [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly path = input.required<string>();
  readonly size = input(18);
}
