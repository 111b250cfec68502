import { DestroyRef, inject, Injectable, NgZone } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Observable, takeUntil, timer } from 'rxjs';
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

  /** In order; the first one may be in flight. */
  readonly #line = new Set<Turn>();
  #isMoving = false;

  constructor() {
    this.#frames.pageChanges$.pipe(takeUntilDestroyed()).subscribe(() => {
      this.#moveOn();
    });
    this.#destroyRef.onDestroy(() => {
      for (const turn of this.#line) {
        const status = turn.isPosted ? 'unconfirmed' : 'notSent';
        this.#end(turn, { status, reason: 'destroyed' });
      }
    });
  }

  /** A command that starts with the subscription; see `RoxChatService.startOutgoingChat`. */
  start(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    return new Observable((subscriber) => {
      const obstacle = this.#obstacleTo(request);
      if (obstacle) {
        this.#zone.run(() => {
          subscriber.next(Object.freeze(notSent(obstacle)));
          subscriber.complete();
        });
        return undefined;
      }
      const turn = new Turn(request.roxchatVisitorId, request.sessionId ?? null);
      subscriber.add(turn.ending$.subscribe(subscriber));
      this.#enter(turn);
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
    const isUnderWay = [...this.#line].some((turn) => turn.isOf(roxchatVisitorId));
    return isUnderWay ? 'already-under-way' : null;
  }

  #enter(turn: Turn): void {
    this.#line.add(turn);
    // Outside the zone: nothing that waits keeps an application from becoming stable.
    this.#zone.runOutsideAngular(() => {
      this.#bridge
        .on('visitorAuthorized')
        .pipe(takeUntil(turn.over$))
        .subscribe(({ old, new: now }) => {
          turn.follow(old.roxchatVisitorId, now.roxchatVisitorId);
        });
      timer(this.#config.readyTimeout)
        .pipe(takeUntil(turn.over$))
        .subscribe(() => {
          this.#stopWaiting(turn);
        });
    });
    this.#moveOn();
  }

  /** Without a workspace the command is not sent; with one, it may have to wait for its turn. */
  #stopWaiting(turn: Turn): void {
    turn.isOverdue = true;
    if (!turn.isPosted && this.#frames.page() === null) {
      this.#end(turn, notSent('workspace-not-ready'));
    }
  }

  /** In a loop, however many end at once; whoever hears of an end may start or withdraw others. */
  #moveOn(): void {
    if (this.#isMoving || this.#destroyRef.destroyed) {
      return;
    }
    this.#isMoving = true;
    try {
      for (const turn of this.#line) {
        this.#take(turn);
        if (this.#line.has(turn)) {
          break; // It is in flight, or waits for the workspace, and so do those behind it.
        }
      }
    } finally {
      this.#isMoving = false;
    }
  }

  #take(turn: Turn): void {
    const page = this.#frames.page();
    if (page && !turn.isPosted) {
      this.#post(turn, page);
    } else if (turn.isOverdue && !turn.isPosted) {
      this.#end(turn, notSent('workspace-not-ready'));
    }
  }

  #post(turn: Turn, page: WorkspacePage): void {
    const sessionId = turn.sessionId ?? this.#sessions.lastOf(turn.visitorId);
    if (sessionId === null) {
      this.#end(turn, notSent('session-unknown'));
      return;
    }
    turn.isPosted = true;
    this.#zone.runOutsideAngular(() => {
      this.#command
        .post(page, turn, sessionId)
        .pipe(takeUntilDestroyed(this.#destroyRef))
        .subscribe((result) => {
          this.#end(turn, result);
        });
    });
  }

  #end(turn: Turn, result: OutgoingChatResult): void {
    this.#line.delete(turn);
    this.#zone.run(() => {
      turn.end(result);
    });
    this.#moveOn();
  }

  /** A command that was posted cannot be withdrawn, and keeps the others waiting until its end. */
  #withdraw(turn: Turn): void {
    if (!turn.isPosted) {
      this.#line.delete(turn);
      turn.withdraw();
    }
  }
}
