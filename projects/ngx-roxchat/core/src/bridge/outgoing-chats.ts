import { DestroyRef, inject, Injectable, NgZone } from '@angular/core';
import {
  concatMap,
  filter,
  Observable,
  of,
  Subject,
  switchMap,
  take,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import { isId } from '../protocol/fields';
import type {
  OutgoingChatNotSentReason,
  OutgoingChatRequest,
  OutgoingChatResult,
} from '../protocol/outgoing-chat';
import { MessageBridge } from './message-bridge';
import { SessionMemory } from './session-memory';
import { StartCommand } from './start-command';
import { Turn } from './turn';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames, type WorkspacePage } from './workspace-frames';

const notSent = (reason: OutgoingChatNotSentReason): OutgoingChatResult => ({
  status: 'notSent',
  reason,
});

/**
 * The line of the commands. One is in flight at a time, as an answer does not say which command it
 * is about; the others wait, in order.
 */
@Injectable({ providedIn: 'root' })
export class OutgoingChats {
  readonly #config = inject(ROX_CHAT_CONFIG);
  readonly #window = inject(ROX_CHAT_WINDOW);
  readonly #zone = inject(NgZone);
  readonly #destroyRef = inject(DestroyRef);
  readonly #bridge = inject(MessageBridge);
  readonly #frames = inject(WorkspaceFrames);
  readonly #sessions = inject(SessionMemory);
  readonly #command = inject(StartCommand);

  readonly #underWay = new Set<Turn>();
  readonly #turns = new Subject<Turn>();

  constructor() {
    const line = this.#turns.pipe(concatMap((turn) => this.#take(turn))).subscribe();
    this.#destroyRef.onDestroy(() => {
      line.unsubscribe(); // First of all: else each turn that ends would let the next one post.
      for (const turn of this.#underWay) {
        const reason = 'destroyed';
        this.#end(turn, { status: turn.isPosted ? 'unconfirmed' : 'notSent', reason });
      }
    });
  }

  /** A command that starts with the subscription; see `RoxChatService.startOutgoingChat`. */
  start(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    return new Observable((subscriber) => {
      const obstacle = this.#obstacleTo(request);
      if (obstacle) {
        subscriber.next(Object.freeze(notSent(obstacle)));
        subscriber.complete();
        return undefined;
      }
      const turn = new Turn(request.roxchatVisitorId, request.sessionId ?? null);
      // Outside the zone: an application is not kept from becoming stable.
      this.#zone.runOutsideAngular(() => {
        this.#open(turn);
        subscriber.add(turn.ending$.subscribe(subscriber));
        this.#turns.next(turn);
      });
      return () => {
        this.#withdraw(turn);
      };
    });
  }

  #obstacleTo(request: unknown): OutgoingChatNotSentReason | null {
    const { roxchatVisitorId, sessionId } = (request ?? {}) as Record<string, unknown>;
    if (!isId(roxchatVisitorId)) {
      return 'visitor-invalid';
    }
    const known = sessionId ?? this.#sessions.lastOf(roxchatVisitorId);
    if (known === null) {
      return 'session-unknown';
    }
    if (!isId(known)) {
      return 'session-invalid';
    }
    if (this.#destroyRef.destroyed) {
      return 'destroyed';
    }
    if (this.#window === null) {
      return 'workspace-not-ready';
    }
    const isUnderWay = [...this.#underWay].some(
      (turn) => turn.roxchatVisitorId === roxchatVisitorId,
    );
    return isUnderWay ? 'already-under-way' : null;
  }

  #open(turn: Turn): void {
    this.#underWay.add(turn);
    this.#bridge.listening$.pipe(takeUntil(turn.over$)).subscribe();
    timer(this.#config.readyTimeout)
      .pipe(takeUntil(turn.over$))
      .subscribe(() => {
        turn.isOverdue = true;
        if (!turn.isPosted && this.#frames.page() === null) {
          this.#end(turn, notSent('workspace-not-ready'));
        }
      });
  }

  /** Completes when the turn is over. */
  #take(turn: Turn): Observable<unknown> {
    return this.#frames.page$.pipe(
      filter((page) => page !== null || turn.isOverdue),
      take(1),
      switchMap((page) => (page ? this.#post(turn, page) : of(notSent('workspace-not-ready')))),
      tap((result) => {
        this.#end(turn, result);
      }),
      takeUntil(turn.over$),
    );
  }

  #post(turn: Turn, page: WorkspacePage): Observable<OutgoingChatResult> {
    const { roxchatVisitorId } = turn;
    const sessionId = turn.sessionId ?? this.#sessions.lastOf(roxchatVisitorId);
    if (sessionId === null) {
      return of(notSent('session-unknown'));
    }
    turn.isPosted = true;
    return this.#command.post(page, roxchatVisitorId, sessionId);
  }

  #end(turn: Turn, result: OutgoingChatResult): void {
    this.#underWay.delete(turn);
    this.#zone.run(() => {
      turn.end(result);
    });
  }

  /** A command that was posted cannot be withdrawn, and keeps the others waiting until its end. */
  #withdraw(turn: Turn): void {
    if (!turn.isPosted) {
      this.#underWay.delete(turn);
      turn.withdraw();
    }
  }
}
