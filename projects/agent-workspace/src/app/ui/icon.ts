import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** An icon beside a text; it says nothing by itself. */
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
