import { inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import { decodeEvent, isEventName } from '../protocol/decoders';
import { isEnvelope, readRecord } from '../protocol/envelope';
import type { RoxChatEvent } from '../protocol/events';
import { startOf } from '../protocol/fields';
import { MAX_ID_LENGTH } from '../protocol/limits';
import { ownField, type WireRecord } from '../protocol/wire-record';
import { Diagnostics } from './diagnostics';
import { FailureReplies } from './failure-replies';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames } from './workspace-frames';

/**
 * Decides which messages are the workspace's. Any page can post to this window, so the order
 * matters: who sent it, from which origin, and only then what it says. Reading `data` makes the
 * browser deserialise it, which a stranger could make slow; `source` and `origin` are always cheap.
 */
@Injectable({ providedIn: 'root' })
export class MessageGate {
  readonly #allowedOrigin = inject(ROX_CHAT_CONFIG).allowedOrigin;
  readonly #window = inject(ROX_CHAT_WINDOW);
  readonly #frames = inject(WorkspaceFrames);
  readonly #diagnostics = inject(Diagnostics);
  readonly #failureReplies = inject(FailureReplies);

  /** The names, at most 256 characters each, of events that this version does not know. */
  readonly unknownEvents = new Subject<string>();

  /** The event that a message tells of; null if the message is rejected, which is counted. */
  admit(message: MessageEvent<unknown>): RoxChatEvent | null {
    if (!this.#isWorkspace(message.source)) {
      this.#diagnostics.countStranger();
      return null;
    }
    if (message.origin !== this.#allowedOrigin) {
      this.#diagnostics.count('wrong-origin');
      return null;
    }
    if (message.ports.length > 0) {
      this.#diagnostics.count('transferred-ports');
      return null;
    }
    const record = readRecord(message.data);
    if (typeof record === 'string') {
      this.#diagnostics.count(record);
      return null;
    }
    const event = ownField(record, 'event');
    if (isEnvelope(record) && isEventName(event)) {
      return decodeEvent(event, ownField(record, 'params'), Date.now(), (reason, field) => {
        this.#diagnostics.count(reason, event, field);
      });
    }
    if (!this.#failureReplies.take(record, message.source)) {
      this.#rejectUnknown(record);
    }
    return null;
  }

  #rejectUnknown(record: WireRecord): void {
    if (!isEnvelope(record)) {
      this.#diagnostics.count('not-roxchat');
      return;
    }
    this.#diagnostics.count('unknown-event');
    const event = ownField(record, 'event');
    if (typeof event === 'string') {
      this.unknownEvents.next(startOf(event, MAX_ID_LENGTH));
    }
  }

  /**
   * With a bound frame, the sender is that frame's window as it is now: it changes when the iframe
   * moves in the document, and a removed iframe has none. Where none was ever bound, a direct child
   * of this window may speak, or a page that is just going away, whose messages have no source.
   */
  #isWorkspace(source: MessageEventSource | null | undefined): boolean {
    const frame = this.#frames.current();
    if (frame) {
      return source !== null && source === frame.element.contentWindow;
    }
    if (this.#frames.wasBound) {
      return false;
    }
    // A script may dispatch a bare Event of this type, which has no source at all.
    return (
      source === null ||
      (source !== this.#window && (source as Window | undefined)?.parent === this.#window)
    );
  }
}
