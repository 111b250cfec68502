import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  output,
  viewChildren,
} from '@angular/core';
import { Desk } from '../agent-desk/desk';
import { VisitorItem } from './visitor-item';

/** The visitors on the desk. */
@Component({
  selector: 'aw-visitor-list',
  imports: [VisitorItem],
  templateUrl: './visitor-list.html',
  styleUrl: './visitor-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorList {
  readonly #desk = inject(Desk);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly items = viewChildren(VisitorItem);

  readonly opened = output<number>();

  protected readonly visitors = this.#desk.visitors;
  protected readonly selectedKey = this.#desk.selectedKey;
  protected readonly unread = computed(() =>
    this.visitors().reduce((sum, visitor) => sum + visitor.unread, 0),
  );

  /** Whether the list is hidden, as in a narrow window while a conversation is open. */
  isHidden(): boolean {
    return this.#host.offsetParent === null;
  }

  focus(key: number): void {
    this.items()
      .find((item) => item.visitor().key === key)
      ?.focus();
  }
}
