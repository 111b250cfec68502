import { ErrorHandler, inject, Injectable } from '@angular/core';
import { Configuration } from '../config/configuration';
import { GuardedCall } from '../config/guarded-call';
import { reportLater } from '../config/report-later';
import { Texts } from '../messages/texts';
import type { RoxChatEvent } from '../protocol/events';
import { truncateField } from '../protocol/fields';
import { MAX_ID_LENGTH } from '../protocol/limits';
import type { OutgoingChatResult, OutgoingChatUnconfirmedReason } from '../protocol/outgoing-chat';
import { findListedCode, getLateReplyTime, toFailureCode } from '../protocol/outgoing-chat-reply';
import type { WireRecord } from '../protocol/wire-record';
import type { WorkspacePage } from './bound-frame';
import { Diagnostics } from './diagnostics';
import { VisitorMemory } from './visitor-memory';
import {
  type CommandInFlight,
  type CommandMessage,
  type CommandVisitor,
  handledMessages,
  WindowCommands,
} from './window-commands';

/**
 * Posts the command `start_outgoing_chat` to a page and finds its result. One command is in flight
 * to a window at a time, as a failure reply does not say which command it is about.
 *
 * Assumed: a page owes one reply for each command. While it owes one for an earlier command, a
 * failure ends no command, as it may be that reply.
 */
@Injectable({ providedIn: 'root' })
export class CommandExchange {
  readonly #config = inject(Configuration);
  readonly #visitors = inject(VisitorMemory);
  readonly #texts = inject(Texts);
  readonly #diagnostics = inject(Diagnostics);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #reader = new GuardedCall(this.#errorHandler);
  readonly #inFlight = new Set<CommandInFlight>();

  /** The commands in flight of this application: at most one for each window. */
  get inFlight(): readonly CommandInFlight[] {
    return [...this.#inFlight];
  }

  /**
   * Posts a command to a page whose window is free.
   *
   * @param handleResult called once, with the result
   */
  post(
    page: WorkspacePage,
    visitor: CommandVisitor,
    sessionId: string,
    handleResult: (result: OutgoingChatResult) => void,
  ): void {
    const timer = setTimeout(() => {
      this.timeOut(command);
    }, this.#config.value.confirmationTimeout);
    const command: CommandInFlight = {
      page,
      visitor,
      roxchatVisitorId: visitor.visitorId,
      sessionId,
      handleResult,
      timer,
      isReplyAmbiguous: false,
      isConfirmed: false,
    };
    this.#inFlight.add(command);
    WindowCommands.forWindow(page.window).inFlight = command;
    const params = { roxchatVisitorId: command.roxchatVisitorId, sessionId };
    const message = { action: 'start_outgoing_chat', params };
    try {
      page.window.postMessage(message, this.#config.value.allowedOrigin);
    } catch (error) {
      reportLater(this.#errorHandler, error);
      this.#endUnconfirmed(command, 'error');
    }
  }

  /**
   * Handles an event, which may confirm a command.
   *
   * @returns a function that ends the command that the event confirms, to be called after the event
   * was emitted; until then nothing else can end it. Null if the event confirms none
   */
  handleEvent(event: RoxChatEvent, message: CommandMessage): (() => void) | null {
    const commands = WindowCommands.find(message.source);
    if (!commands || handledMessages.has(message)) {
      return null;
    }
    const command = commands.inFlight;
    if (command && this.#confirms(event, command.visitor.visitorId, command.sessionId)) {
      if (!this.#inFlight.has(command)) {
        return null; // Another application's command: that application gets this message, too.
      }
      handledMessages.add(message);
      command.isConfirmed = true;
      return () => {
        this.#end(command, { status: 'started', sessionId: command.sessionId });
      };
    }
    if (
      commands.settle(
        (reply) => !reply.isStarted && this.#confirms(event, reply.visitorId, reply.sessionId),
      )
    ) {
      handledMessages.add(message);
    }
    return null;
  }

  /** Returns whether a message was a failure reply, and handles it if so. */
  handleReply(record: WireRecord, message: CommandMessage): boolean {
    const commands = WindowCommands.find(message.source);
    // The application's own reader may return anything.
    const rawCode: unknown =
      commands && this.#reader.run(() => this.#config.value.readFailureReply(record));
    if (!commands || typeof rawCode !== 'string' || rawCode === '') {
      return false;
    }
    if (handledMessages.has(message)) {
      return true;
    }
    const command = commands.inFlight;
    const isOwed = commands.settle(() => true);
    if (!isOwed && command) {
      if (this.#inFlight.has(command)) {
        handledMessages.add(message);
        this.fail(command, rawCode);
      }
      return true;
    }
    if (!isOwed && !findListedCode(rawCode)) {
      return false; // No command is in flight and no reply is owed: an unlisted text is no code.
    }
    handledMessages.add(message);
    if (command) {
      command.isReplyAmbiguous = true;
    }
    this.#diagnostics.count('orphan-reply');
    return true;
  }

  /** Ends a command in flight as `failed`. */
  fail(command: CommandInFlight, rawCode: string): void {
    const code = toFailureCode(rawCode);
    const message = this.#texts.getTextNow(code);
    const shownCode = truncateField(rawCode, MAX_ID_LENGTH, 'code', (reason, field) => {
      this.#diagnostics.count(reason, null, field);
    });
    this.#end(command, { status: 'failed', code, message, rawCode: shownCode });
  }

  /** Ends a command in flight for which nothing came. */
  timeOut(command: CommandInFlight): void {
    this.#endUnconfirmed(command, command.isReplyAmbiguous ? 'ambiguous-reply' : 'timed-out');
  }

  /** Ends, as `unconfirmed`, each command in flight for whose page there is a reason. */
  endIf(getReason: (page: WorkspacePage) => OutgoingChatUnconfirmedReason | null): void {
    for (const command of this.inFlight) {
      const reason = getReason(command.page);
      if (reason) {
        this.#endUnconfirmed(command, reason);
      }
    }
  }

  /** Assumed: `visitorSelected` for the visitor and the session means that the chat was started. */
  #confirms({ event, params }: RoxChatEvent, visitorId: string, sessionId: string): boolean {
    return (
      event === 'visitorSelected' &&
      params.sessionId === sessionId &&
      this.#visitors.getNewestId(params.roxchatVisitorId) === this.#visitors.getNewestId(visitorId)
    );
  }

  #endUnconfirmed(command: CommandInFlight, reason: OutgoingChatUnconfirmedReason): void {
    this.#end(command, { status: 'unconfirmed', reason });
  }

  #end(command: CommandInFlight, result: OutgoingChatResult): void {
    const isStarted = result.status === 'started';
    if ((command.isConfirmed && !isStarted) || !this.#inFlight.delete(command)) {
      return;
    }
    clearTimeout(command.timer);
    const commands = WindowCommands.forWindow(command.page.window);
    commands.inFlight = null;
    commands.owe({
      visitorId: command.visitor.visitorId,
      sessionId: command.sessionId,
      isStarted,
      until: performance.now() + getLateReplyTime(result, this.#config.value.confirmationTimeout),
    });
    command.handleResult(result);
    commands.handleEnd();
  }
}
