import { ErrorHandler, inject, Injectable } from '@angular/core';
import {
  catchError,
  defer,
  filter,
  map,
  merge,
  of,
  startWith,
  take,
  tap,
  timer,
  withLatestFrom,
  type Observable,
} from 'rxjs';
import { FailureMessages } from '../config/failure-messages';
import { reportLater } from '../config/report-later';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import { isConfirmation, toFailureCode } from '../protocol/outgoing-chat-answer';
import { FailureReplies } from './failure-replies';
import { MessageBridge } from './message-bridge';
import { WorkspaceFrames, type WorkspacePage } from './workspace-frames';

type Ending<Status extends OutgoingChatResult['status']> = Extract<
  OutgoingChatResult,
  { status: Status }
>;

/** Whom a command is about. */
interface CommandVisitor {
  /** The visitor's id as of now. */
  readonly visitorId: string;
  /** Whether this is the visitor's id, or was. */
  isOf(roxchatVisitorId: string): boolean;
}

/** Posts the command `start_outgoing_chat` and waits for what becomes of it, one at a time. */
@Injectable({ providedIn: 'root' })
export class StartCommand {
  readonly #config = inject(ROX_CHAT_CONFIG);
  readonly #errorHandler = inject(ErrorHandler);
  readonly #bridge = inject(MessageBridge);
  readonly #frames = inject(WorkspaceFrames);
  readonly #replies = inject(FailureReplies);
  readonly #messages = inject(FailureMessages);

  /** Posts the command when it is subscribed to, and gives the one ending. */
  post(
    page: WorkspacePage,
    visitor: CommandVisitor,
    sessionId: string,
  ): Observable<OutgoingChatResult> {
    return defer(() => {
      this.#replies.expectFrom(page);
      page.window.postMessage(
        {
          action: 'start_outgoing_chat',
          params: { roxchatVisitorId: visitor.visitorId, sessionId },
        },
        this.#config.allowedOrigin,
      );
      const answered$ = merge(
        this.#started(page, visitor, sessionId),
        this.#failed(),
        this.#lost(page),
      );
      // One alone may settle: whoever hears of the end may have the next one posted by then.
      return merge(
        answered$.pipe(
          take(1),
          tap(() => {
            this.#replies.settle(page, 'answered');
          }),
        ),
        this.#timedOut().pipe(
          tap(() => {
            this.#replies.settle(page, 'timed-out');
          }),
        ),
      ).pipe(take(1));
    }).pipe(
      catchError((error: unknown) => {
        reportLater(this.#errorHandler, error);
        this.#replies.settle(page, 'answered');
        return of<OutgoingChatResult>({ status: 'unconfirmed', reason: 'error' });
      }),
    );
  }

  #started(
    page: WorkspacePage,
    visitor: CommandVisitor,
    sessionId: string,
  ): Observable<Ending<'started'>> {
    return this.#bridge.events$.pipe(
      filter((event) => this.#frames.speaker === page && isConfirmation(event, visitor, sessionId)),
      map(() => ({ status: 'started', sessionId })),
    );
  }

  #failed(): Observable<Ending<'failed'>> {
    return this.#replies.found$.pipe(
      map((rawCode) => {
        const code = toFailureCode(rawCode);
        return { status: 'failed', code, message: this.#messages.textOf(code), rawCode };
      }),
    );
  }

  #lost(page: WorkspacePage): Observable<Ending<'unconfirmed'>> {
    return this.#frames.pageChanges$.pipe(
      map(() => this.#frames.lossOf(page)),
      filter((reason) => reason !== null),
      map((reason) => ({ status: 'unconfirmed', reason })),
    );
  }

  #timedOut(): Observable<Ending<'unconfirmed'>> {
    const reason$ = this.#replies.ambiguous$.pipe(
      map(() => 'ambiguous-reply' as const),
      startWith('timed-out' as const),
    );
    return timer(this.#config.confirmationTimeout).pipe(
      withLatestFrom(reason$),
      map(([, reason]) => ({ status: 'unconfirmed', reason })),
    );
  }
}
