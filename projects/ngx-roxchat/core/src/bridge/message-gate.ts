import { inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import { Configuration } from '../config/configuration';
import { decodeEvent, isEventName } from '../protocol/decoders';
import { isEnvelope, readRecord } from '../protocol/envelope';
import type { RoxChatEvent } from '../protocol/events';
import { truncate } from '../protocol/fields';
import { MAX_ID_LENGTH } from '../protocol/limits';
import { getOwnField, type WireRecord } from '../protocol/wire-record';
import { CommandExchange } from './command-exchange';
import { Diagnostics } from './diagnostics';
import { WorkspaceFrames } from './workspace-frames';

/**
 * Accepts the workspace's messages and rejects all others. Any page can post to this window, so the
 * order of the checks matters: the source, the origin, and only then the data. Reading `data` makes
 * the browser deserialise it, which another window could make slow; reading `source` and `origin`
 * is always cheap.
 */
@Injectable({ providedIn: 'root' })
export class MessageGate {
  readonly #config = inject(Configuration);
  readonly #frames = inject(WorkspaceFrames);
  readonly #diagnostics = inject(Diagnostics);
  readonly #exchange = inject(CommandExchange);

  /** Emits the names, at most 256 characters each, of events that this version does not know. */
  readonly unknownEvents = new Subject<string>();

  /**
   * Returns the event in a message; null if the message is a failure reply, which the exchange
   * handles, or if it is rejected, which is counted.
   */
  accept(message: MessageEvent<unknown>): RoxChatEvent | null {
    if (!this.#frames.isTrusted(message.source)) {
      this.#diagnostics.countWrongSource();
      return null;
    }
    if (message.origin !== this.#config.value.allowedOrigin) {
      this.#diagnostics.count('wrong-origin');
      this.#frames.findFrame(message.source)?.handleWrongOrigin();
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
    const event = getOwnField(record, 'event');
    if (isEnvelope(record) && isEventName(event)) {
      return decodeEvent(event, getOwnField(record, 'params'), Date.now(), (reason, field) => {
        this.#diagnostics.count(reason, event, field);
      });
    }
    if (!this.#exchange.handleReply(record, message)) {
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
    const event = getOwnField(record, 'event');
    if (typeof event === 'string') {
      this.unknownEvents.next(truncate(event, MAX_ID_LENGTH));
    }
  }
}
