import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import { BROWSER_WINDOW } from '../launch/browser-window';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import type { FailureCode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ExchangeLog } from './exchange-log';

/** The link to the CRM's window. Only this code posts messages and listens for them. */
@Injectable({ providedIn: 'root' })
export class ParentLink {
  readonly #window = inject(BROWSER_WINDOW);
  readonly #format = inject(SimulationSettings).format;
  readonly #destroyRef = inject(DestroyRef);
  readonly #log = inject(ExchangeLog);
  readonly #count = signal(0);

  /** The exact origin of the CRM; null if none is configured. */
  readonly parentOrigin = inject(LAUNCH_OPTIONS).parentOrigin;
  /** Whether the page is embedded in another window. */
  readonly embedded = this.#window.parent !== this.#window;
  /** The number of all messages posted. */
  readonly sentCount = this.#count.asReadonly();

  /** Posts an event to the CRM. */
  post<Name extends RoxChatEventName>(event: Name, params: RoxChatEventParams[Name]): void {
    if (this.#send(event, params)) {
      this.#log.add('event', event);
    }
  }

  /**
   * Posts a failure reply to the CRM's command. Assumed: the shape of the reply, of which the
   * protocol document lists only the codes.
   */
  postFailure(error: FailureCode): void {
    if (this.#send('start_outgoing_chat', { error })) {
      this.#log.add('reply', `Failed: ${error}`);
    }
  }

  /** Calls `listener` with the data of each message from the CRM's window and exact origin. */
  onMessage(listener: (data: unknown) => void): void {
    const { parent } = this.#window;
    if (!this.embedded || this.parentOrigin === null) {
      return;
    }
    const handleMessage = (event: MessageEvent<unknown>): void => {
      if (event.source === parent && event.origin === this.parentOrigin) {
        listener(event.data);
      }
    };
    this.#window.addEventListener('message', handleMessage);
    this.#destroyRef.onDestroy(() => {
      this.#window.removeEventListener('message', handleMessage);
    });
  }

  /** Returns whether there is a CRM to post to, and posts the message if so. */
  #send(event: string, params: object): boolean {
    if (!this.embedded || this.parentOrigin === null) {
      return false;
    }
    const envelope = { source: 'roxchat', event, params };
    const message = this.#format() === 'json' ? JSON.stringify(envelope) : envelope;
    this.#window.parent.postMessage(message, this.parentOrigin);
    this.#count.update((count) => count + 1);
    return true;
  }
}
