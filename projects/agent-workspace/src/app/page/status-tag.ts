import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChatStatus } from '../agent-desk/visitor';

const STATUS_NAMES: Readonly<Record<ChatStatus, string>> = {
  none: 'No chat yet',
  open: 'Open',
  closed: 'Closed',
};

/** The status of a visitor's chat. */
@Component({
  selector: 'aw-status-tag',
  template: `<span class="tag" [class]="status()">{{ names[status()] }}</span>`,
  styles: `
    .open {
      background: var(--open);
      color: var(--accent-strong);
    }

    .open::before {
      display: inline-block;
      margin-inline-end: 0.25rem;
      border: 0.1875rem solid;
      border-radius: 50%;
      vertical-align: 0.0625rem;
      content: '';
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusTag {
  readonly status = input.required<ChatStatus>();

  protected readonly names = STATUS_NAMES;
}
