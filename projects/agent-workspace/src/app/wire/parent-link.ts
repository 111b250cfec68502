import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import { BROWSER_WINDOW } from '../launch/browser-window';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import type { FailureCode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';

/** A message in the log of what was posted. */
interface SentRecord {
  readonly number: number;
  readonly event: string;
  readonly at: number;
}

const LOG_LENGTH = 12;

/** The link to the CRM's window. Only this code posts messages and listens for them. */
@Injectable({ providedIn: 'root' })
export class ParentLink {
  readonly #window = inject(BROWSER_WINDOW);
  readonly #format = inject(SimulationSettings).format;
  readonly #destroyRef = inject(DestroyRef);
  readonly #records = signal<readonly SentRecord[]>([]);
  readonly #count = signal(0);

  /** The exact origin of the CRM; null if none is configured. */
  readonly parentOrigin = inject(LAUNCH_OPTIONS).parentOrigin;
  /** Whether the page is embedded in another window. */
  readonly embedded = this.#window.parent !== this.#window;
  /** The latest messages posted, newest first. */
  readonly sent = this.#records.asReadonly();
  /** The number of all messages posted. */
  readonly sentCount = this.#count.asReadonly();

  /** Posts an event to the CRM. */
  post<Name extends RoxChatEventName>(event: Name, params: RoxChatEventParams[Name]): void {
    this.#send(event, params);
  }

  /**
   * Posts a failure reply to the CRM's command. Assumed: the shape of the reply, of which the
   * protocol document lists only the codes.
   */
  postFailure(error: FailureCode): void {
    this.#send('start_outgoing_chat', { error });
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

  #send(event: string, params: object): void {
    if (!this.embedded || this.parentOrigin === null) {
      return;
    }
    const envelope = { source: 'roxchat', event, params };
    const message = this.#format() === 'json' ? JSON.stringify(envelope) : envelope;
    this.#window.parent.postMessage(message, this.parentOrigin);
    this.#count.update((count) => count + 1);
    const record: SentRecord = { number: this.#count(), event, at: Date.now() };
    this.#records.update((records) => [record, ...records].slice(0, LOG_LENGTH));
  }
}
