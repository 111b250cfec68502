import {
  afterNextRender,
  APP_ID,
  computed,
  DestroyRef,
  Directive,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  type Signal,
  untracked,
} from '@angular/core';
import { Store } from '@ngrx/store';
import { ɵgetResultKey, ɵTexts, type RoxChatTextKey } from 'ngx-roxchat/core';
import { injectOutgoingChat, injectVisitor, OutgoingChatActions } from 'ngx-roxchat/store';
import {
  findStartIds,
  getStartState,
  isBlocked,
  type RoxChatStartState,
  type RoxChatStartTarget,
} from './start-button-state';

let nextId = 0;

/**
 * A button that starts a chat with a visitor, and says what became of it.
 *
 * ```html
 * <button type="button" [roxChatStart]="{ siebelId: customer.id }" #chat="roxChatStart">Start chat</button>
 * <span role="status">{{ chat.message() }}</span>
 * ```
 *
 * While it can start no chat, it has `aria-disabled`, and `aria-describedby` with the reason. It never
 * has `disabled`, so that it keeps the focus. Do not bind `aria-describedby` on it: that would remove
 * the reason. A plain attribute is kept. Style it by `[aria-disabled='true']`.
 */
@Directive({
  selector: 'button[roxChatStart]',
  exportAs: 'roxChatStart',
  host: {
    '[attr.aria-disabled]': 'isBlocked() || null',
    '(click)': 'handleClick($event)',
  },
})
export class RoxChatStart {
  readonly #texts = inject(ɵTexts);
  readonly #store = inject<Store>(Store);
  readonly #visitor = injectVisitor(() => this.roxChatStart());
  readonly #outgoing = injectOutgoingChat(() => this.roxChatStart());
  readonly #ids = computed(() => findStartIds(this.roxChatStart(), this.#visitor()));

  /** With whom to start a chat; null and undefined if that is not known. */
  readonly roxChatStart = input.required<RoxChatStartTarget | null | undefined>();

  /** Whether a chat can be started, or what became of the last command for the visitor. */
  readonly state: Signal<RoxChatStartState> = computed(() =>
    getStartState(this.#ids(), this.#visitor(), this.#outgoing()),
  );

  /**
   * The text of the state in the agent's language; empty while its language is on its way. Empty for
   * `ready`, which the button's own label says.
   */
  readonly message: Signal<string> = computed(() => {
    const state = this.state();
    // Also for `ready`, so that the language is there for the result.
    const text = this.#texts.getText(getTextKey(state)) ?? '';
    return state.status === 'ready' ? '' : text;
  });

  /** Whether a click starts no chat. */
  protected readonly isBlocked = computed(() => isBlocked(this.state()));

  constructor() {
    const button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const id = `${inject(APP_ID)}-rox-chat-start-${nextId++}`;
    const injector = inject(Injector);
    const destroyRef = inject(DestroyRef);
    // In the browser alone: the page of a server has no script that would explain the button.
    afterNextRender(() => {
      const reason = describe(button, id);
      destroyRef.onDestroy(() => {
        reason.remove();
      });
      effect(
        () => {
          reason.textContent = this.isBlocked() ? this.message() : '';
        },
        { injector },
      );
    });
  }

  /** Starts the chat, as a click does. Does nothing while no chat can be started. */
  start(): void {
    untracked(() => {
      const ids = this.#ids();
      if (typeof ids !== 'string' && !this.isBlocked()) {
        this.#store.dispatch(OutgoingChatActions.startOutgoingChat(ids));
      }
    });
  }

  /** Starts the chat. A blocked button does not submit its form either. */
  protected handleClick(event: Event): void {
    if (this.isBlocked()) {
      event.preventDefault();
    }
    this.start();
  }
}

/** Adds an invisible description to a button, beside those it has. Returns its element. */
function describe(button: HTMLElement, id: string): HTMLElement {
  const element = button.ownerDocument.createElement('span');
  element.id = id;
  element.hidden = true;
  // Beside the button, so that it is in the same shadow root or dialog.
  button.after(element);
  const others = button.getAttribute('aria-describedby');
  button.setAttribute('aria-describedby', others ? `${others} ${element.id}` : element.id);
  return element;
}

function getTextKey(state: RoxChatStartState): RoxChatTextKey {
  switch (state.status) {
    case 'unavailable':
      return `start.unavailable.${state.reason}`;
    case 'ready':
    case 'open':
    case 'sending':
      return `start.${state.status}`;
    case 'started':
    case 'failed':
    case 'unconfirmed':
    case 'notSent':
      return ɵgetResultKey(state);
  }
}
