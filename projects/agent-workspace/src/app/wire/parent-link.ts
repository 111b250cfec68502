import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import { BROWSER_WINDOW } from '../launch/browser-window';
import { LAUNCH_OPTIONS } from '../launch/launch-options';
import type { FailureCode } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';

/** One line of the log of what was posted. */
interface SentRecord {
  readonly number: number;
  readonly event: string;
  readonly at: number;
}

const LOG_LENGTH = 12;

/** The link to the CRM's window: the only code that posts and that listens. */
@Injectable({ providedIn: 'root' })
export class ParentLink {
  readonly #window = inject(BROWSER_WINDOW);
  readonly #format = inject(SimulationSettings).format;
  readonly #destroyRef = inject(DestroyRef);
  readonly #records = signal<readonly SentRecord[]>([]);
  readonly #count = signal(0);

  /** The exact origin of the CRM; null if none is configured. */
  readonly parentOrigin = inject(LAUNCH_OPTIONS).parentOrigin;
  /** Whether there is another window around this one. */
  readonly embedded = this.#window.parent !== this.#window;
  /** The latest posts, newest first. */
  readonly sent = this.#records.asReadonly();
  /** How many posts there were. */
  readonly sentCount = this.#count.asReadonly();

  /** Tells the CRM about an event. */
  post<Name extends RoxChatEventName>(event: Name, params: RoxChatEventParams[Name]): void {
    this.#send(event, params);
  }

  /**
   * Tells the CRM that its command failed. The protocol document lists the codes but not the shape
   * of the reply: this shape is assumed.
   */
  postFailure(error: FailureCode): void {
    this.#send('start_outgoing_chat', { error });
  }

  /** Hands over the data of each message that comes from the CRM's window and its exact origin. */
  onMessage(listener: (data: unknown) => void): void {
    const { parent } = this.#window;
    if (!this.embedded || this.parentOrigin === null) {
      return;
    }
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source === parent && event.origin === this.parentOrigin) {
        listener(event.data);
      }
    };
    this.#window.addEventListener('message', hear);
    this.#destroyRef.onDestroy(() => {
      this.#window.removeEventListener('message', hear);
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
