import { DestroyRef, inject, Injectable, NgZone, untracked } from '@angular/core';
import { Observable } from 'rxjs';
import { Configuration } from '../config/configuration';
import {
  findInvalidField,
  type OutgoingChatNotSentReason,
  type OutgoingChatRequest,
  type OutgoingChatResult,
} from '../protocol/outgoing-chat';
import type { WorkspacePage } from './bound-frame';
import { CommandExchange } from './command-exchange';
import { MessageBridge } from './message-bridge';
import { type PendingCommand, PendingCommands, type ResultSubscriber } from './pending-commands';
import { VisitorMemory } from './visitor-memory';
import { ROX_CHAT_WINDOW } from './window';
import { WindowCommands } from './window-commands';
import { WorkspaceFrames } from './workspace-frames';

/**
 * The queue of commands to start a chat, in the order in which they were subscribed to. Each waits
 * for its page, and for the command in flight to the same window. All requests for one visitor are
 * one command.
 */
@Injectable({ providedIn: 'root' })
export class OutgoingChatQueue {
  readonly #config = inject(Configuration);
  readonly #window = inject(ROX_CHAT_WINDOW);
  readonly #zone = inject(NgZone);
  readonly #destroyRef = inject(DestroyRef);
  readonly #bridge = inject(MessageBridge);
  readonly #frames = inject(WorkspaceFrames);
  readonly #visitors = inject(VisitorMemory);
  readonly #exchange = inject(CommandExchange);

  readonly #commands = new PendingCommands(this.#visitors);
  readonly #emissions: (() => void)[] = [];
  #isUpdating = false;

  constructor() {
    this.#config.whenThere(this.#advance);
    this.#frames.handleChange = () => {
      this.#update(() => {
        this.#exchange.endIf((page) => this.#frames.findLoss(page));
      });
    };
    this.#destroyRef.onDestroy(() => {
      this.endAll('destroyed');
    });
  }

  /** Ends all commands, those in flight first, and forgets what is known of the visitors. */
  endAll(reason: 'destroyed' | 'reset'): void {
    this.#update(() => {
      this.#exchange.endIf(() => reason);
      for (const command of this.#commands.queued) {
        this.#end(command, { status: 'notSent', reason });
      }
      this.#visitors.forget();
    });
  }

  /** Implements `RoxChatService.startOutgoingChat`: a subscription starts the command. */
  start(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    return new Observable((subscriber) => {
      this.#update(() => {
        const reason = this.#findObstacle(request);
        if (reason) {
          this.#queueResult({ status: 'notSent', reason }, [subscriber]);
        } else {
          const command = this.#commands.find(request.roxchatVisitorId) ?? this.#add(request);
          command.subscribers.add(subscriber);
        }
      });
      return () => {
        this.#commands.removeSubscriber(subscriber);
      };
    });
  }

  #findObstacle(request: OutgoingChatRequest): OutgoingChatNotSentReason | null {
    const invalid = findInvalidField(request);
    if (invalid) {
      return invalid;
    }
    if (this.#destroyRef.destroyed) {
      return 'destroyed';
    }
    if (this.#window === null) {
      return 'workspace-not-ready';
    }
    const { roxchatVisitorId, sessionId } = request;
    const session = sessionId ?? this.#visitors.getSession(roxchatVisitorId);
    return session === null && !this.#commands.find(roxchatVisitorId) ? 'session-unknown' : null;
  }

  #add({ roxchatVisitorId, sessionId }: OutgoingChatRequest): PendingCommand {
    const resources = this.#bridge.listening$.subscribe();
    const timer = setTimeout(() => {
      command.isOverdue = true;
      this.#advance();
    }, this.#config.value.readyTimeout);
    resources.add(() => {
      clearTimeout(timer);
    });
    const command: PendingCommand = {
      visitorId: this.#visitors.getNewestId(roxchatVisitorId),
      sessionId: sessionId ?? null,
      subscribers: new Set(),
      isOverdue: false,
      resources,
    };
    this.#commands.queued.add(command);
    return command;
  }

  /**
   * Makes a change and then takes all the steps that follow from it, in order: it emits results,
   * and posts or ends commands that need not wait any longer. If a subscriber of a result makes
   * another change, its steps follow in the same loop, so that nothing is re-entered.
   */
  #update(change: () => void): void {
    this.#commands.updateVisitorIds();
    if (this.#isUpdating) {
      change();
      return;
    }
    this.#isUpdating = true;
    try {
      // Outside the zone: timers must not keep the application from becoming stable.
      this.#zone.runOutsideAngular(() => {
        change();
        for (let step = this.#takeNextStep(); step; step = this.#takeNextStep()) {
          step();
        }
      });
    } finally {
      this.#isUpdating = false;
    }
  }

  readonly #advance = (): void => {
    this.#update(() => undefined);
  };

  #takeNextStep(): (() => void) | undefined {
    const emission = this.#emissions.shift();
    if (emission || this.#destroyRef.destroyed) {
      return emission;
    }
    const isConfigured = this.#config.settle();
    for (const command of this.#commands.queued) {
      const frame = this.#visitors.getFrame(command.visitorId);
      const page = isConfigured ? this.#frames.findPage(frame) : null;
      if (page === null && command.isOverdue) {
        return () => {
          this.#end(command, { status: 'notSent', reason: 'workspace-not-ready' });
        };
      }
      if (page && WindowCommands.forWindow(page.window).claim(this.#advance)) {
        return () => {
          this.#post(command, page);
        };
      }
    }
    return undefined;
  }

  #post(command: PendingCommand, page: WorkspacePage): void {
    const sessionId = command.sessionId ?? this.#visitors.getSession(command.visitorId);
    if (sessionId === null) {
      this.#end(command, { status: 'notSent', reason: 'session-unknown' });
      return;
    }
    this.#commands.queued.delete(command);
    this.#commands.inFlight.add(command);
    this.#exchange.post(page, command, sessionId, (result) => {
      this.#update(() => {
        this.#end(command, result);
      });
    });
  }

  #end(command: PendingCommand, result: OutgoingChatResult): void {
    this.#commands.remove(command);
    this.#queueResult(result, command.subscribers);
  }

  #queueResult(result: OutgoingChatResult, subscribers: Iterable<ResultSubscriber>): void {
    this.#emissions.push(() => {
      // Untracked: an effect that removes a frame must not depend on what the subscribers read.
      untracked(() => {
        this.#zone.run(() => {
          for (const subscriber of subscribers) {
            subscriber.next(Object.freeze(result));
            subscriber.complete();
          }
        });
      });
    });
  }
}
