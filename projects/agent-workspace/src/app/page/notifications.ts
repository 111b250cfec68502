import { DatePipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { mdiClose } from '@mdi/js';
import { Desk } from '../agent-desk/desk';
import { Icon } from './icon';

/** The notifications on the desk. */
@Component({
  selector: 'aw-notifications',
  imports: [DatePipe, Icon],
  templateUrl: './notifications.html',
  styleUrl: './notifications.css',
  host: { '(keydown.escape)': 'closed.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Notifications {
  readonly #desk = inject(Desk);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly closed = output();

  protected readonly icon = mdiClose;
  protected readonly notifications = computed(() =>
    this.#desk.notifications().map((notification) => ({
      ...notification,
      about: this.#desk.visitors().find(({ key }) => key === notification.visitorKey)?.name,
    })),
  );

  focus(): void {
    this.heading().nativeElement.focus();
  }

  protected dismiss(id: string): void {
    this.#desk.dismiss(id);
    // The focused button is removed with its notification, so the focus moves to the heading.
    this.focus();
  }
}
