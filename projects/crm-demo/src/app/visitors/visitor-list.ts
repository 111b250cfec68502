import { FocusKeyManager } from '@angular/cdk/a11y';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  Injector,
  output,
  viewChildren,
} from '@angular/core';
import { mdiForumOutline } from '@mdi/js';
import { Store } from '@ngrx/store';
import { roxChatFeature, type RoxChatVisitor } from 'ngx-roxchat';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';
import { Icon } from '../ui/icon';
import { VisitorRow } from './visitor-row';

/** The visitors whom events have mentioned. The arrow keys move through the list. */
@Component({
  selector: 'crm-visitor-list',
  imports: [Icon, VisitorRow],
  templateUrl: './visitor-list.html',
  styleUrls: ['../ui/list-section.css', './visitor-list.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorList {
  readonly opened = output();

  readonly #store = inject(Store);
  readonly #injector = inject(Injector);
  readonly #shown = this.#store.selectSignal(deskFeature.selectCustomerOnDesk);

  protected readonly visitors = this.#store.selectSignal(roxChatFeature.selectVisitors);
  protected readonly selected = this.#store.selectSignal(roxChatFeature.selectSelectedVisitor);
  protected readonly onDesk = computed(() => {
    const shown = this.#shown();
    return shown.kind === 'none' ? null : shown.visitor;
  });

  protected readonly count = computed(() => {
    const open = this.visitors().filter(({ chat }) => chat?.status === 'open');
    return `${String(open.length)} of ${String(this.visitors().length)} open`;
  });

  protected readonly emptyIcon = mdiForumOutline;

  protected readonly rows = viewChildren(VisitorRow);
  protected readonly keys = new FocusKeyManager(this.rows, this.#injector).withHomeAndEnd();

  constructor() {
    const list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const document = inject(DOCUMENT);
    // Reordering removes rows from the document for a moment, and so they lose the focus.
    effect(() => {
      this.visitors();
      const focused = document.activeElement as HTMLElement | null;
      if (focused && list.contains(focused)) {
        afterNextRender(
          () => {
            focused.focus({ preventScroll: true });
          },
          { injector: this.#injector },
        );
      }
    });
  }

  protected open({ roxchatVisitorId }: RoxChatVisitor): void {
    this.#store.dispatch(DeskActions.visitorOpened({ roxchatVisitorId }));
    this.opened.emit();
  }
}
