import {
  DestroyRef,
  DOCUMENT,
  effect,
  ErrorHandler,
  inject,
  Injectable,
  NgZone,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ofType } from '@ngrx/effects';
import { ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵreportLater, ɵROX_CHAT_WINDOW } from 'ngx-roxchat/core';
import {
  findRoxChatVisitor,
  ɵVISITOR_KINDS,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatStatusActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { RoxChatAttentionActions } from './attention.actions';
import { ATTENTION_OPTIONS } from './attention-options';
import { DesktopNotification, type RoxChatNotificationPermission } from './desktop-notification';
import { TitleCount } from './title-count';

/**
 * Draws the agent's attention to unread messages: in the document's title, on the badge of an
 * installed application, and by a desktop notification while the page is hidden. `withAttention`
 * sets it up. Only the leading tab does so. Nothing of a visitor is shown unless the application
 * adds it.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatAttention {
  readonly #options = inject(ATTENTION_OPTIONS);
  readonly #store = inject<Store>(Store);
  readonly #document = inject(DOCUMENT);
  readonly #view = inject(ɵROX_CHAT_WINDOW);
  readonly #zone = inject(NgZone);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #leading = inject(RoxChatTabs).leading;
  readonly #getVisitors = this.#store.selectSignal(roxChatFeature.selectVisitors);
  readonly #isPageVisible = this.#store.selectSignal(roxChatFeature.selectIsPageVisible);
  readonly #notification = new DesktopNotification(this.#view);
  readonly #permission = signal(this.#notification.permission);
  readonly #clickedVisitor = signal<RoxChatVisitor | null>(null, { equal: () => false });

  /** The number of unread messages of all visitors, as this tab knows it. */
  readonly unread: Signal<number> = this.#store.selectSignal(roxChatFeature.selectUnreadCount);

  /** Whether the browser may show notifications. */
  readonly permission: Signal<RoxChatNotificationPermission> = this.#permission.asReadonly();

  /**
   * The visitor of the notification that the agent has clicked last; null before that, and after a
   * reset.
   */
  readonly clickedVisitor: Signal<RoxChatVisitor | null> = this.#clickedVisitor.asReadonly();

  constructor() {
    const view = this.#view;
    if (view) {
      this.#showCount(view);
      if (this.#options.notification !== false) {
        this.#notify(view);
      }
    }
    inject(ScannedActionsSubject)
      .pipe(ofType(RoxChatStatusActions.reset), takeUntilDestroyed())
      .subscribe(() => {
        this.#clickedVisitor.set(null);
      });
  }

  /**
   * Asks the agent whether the browser may show notifications. Call it in the handler of a click.
   * The answer is in `permission`. The library never asks by itself.
   */
  requestPermission(): void {
    this.#notification.request(() => {
      this.#permission.set(this.#notification.permission);
    });
  }

  #showCount(view: Window): void {
    const title =
      this.#options.title === false
        ? null
        : this.#zone.runOutsideAngular(() => new TitleCount(this.#document));
    // Not all browsers have badges.
    const navigator: Partial<Navigator> = this.#options.badge === false ? {} : view.navigator;
    const setBadge = (count: number) => {
      navigator.setAppBadge?.(count).catch(() => undefined);
    };
    effect(() => {
      const isLeading = this.#leading();
      const count = isLeading ? this.unread() : 0;
      title?.show(count);
      // Of several tabs, the leading one sets the badge, also to none.
      if (isLeading) {
        setBadge(count);
      }
      if (count === 0 || this.#isPageVisible()) {
        this.#notification.close();
      }
    });
    inject(DestroyRef).onDestroy(() => {
      title?.destroy();
      this.#notification.close();
      if (untracked(this.#leading)) {
        setBadge(0);
      }
    });
  }

  #notify(view: Window): void {
    inject(ScannedActionsSubject)
      .pipe(ofType(RoxChatEventActions.newMessageAdded), takeUntilDestroyed())
      .subscribe(({ params: { kind, roxchatVisitorId } }) => {
        const visitor = findRoxChatVisitor(untracked(this.#getVisitors), roxchatVisitorId);
        const isSeen = !untracked(this.#leading) || untracked(this.#isPageVisible);
        if (visitor && ɵVISITOR_KINDS.includes(kind) && !isSeen) {
          this.#show(view, visitor);
        }
      });
  }

  #show(view: Window, visitor: RoxChatVisitor): void {
    const { notification } = this.#options;
    const { roxchatVisitorId } = visitor;
    const unread = untracked(this.unread);
    try {
      const content =
        typeof notification === 'function'
          ? notification(visitor, unread)
          : { title: `(${unread}) ${view.location.hostname}` };
      this.#notification.show(content, () => {
        view.focus();
        this.#notification.close();
        this.#zone.run(() => {
          this.#clickedVisitor.set(
            findRoxChatVisitor(untracked(this.#getVisitors), roxchatVisitorId) ?? visitor,
          );
          this.#store.dispatch(RoxChatAttentionActions.notificationClicked({ roxchatVisitorId }));
        });
      });
    } catch (error) {
      ɵreportLater(this.#errorHandler, error);
    }
  }
}
