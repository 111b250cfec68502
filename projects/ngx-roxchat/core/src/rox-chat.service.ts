import { inject, Injectable, type Signal } from '@angular/core';
import { type Observable, Subject } from 'rxjs';
import type { RoxChatWorkspaceStatus } from './bridge/bound-frame';
import type { RoxChatDiagnostic } from './bridge/diagnostics';
import { MessageBridge } from './bridge/message-bridge';
import { OutgoingChatQueue } from './bridge/outgoing-chat-queue';
import { WorkspaceFrames } from './bridge/workspace-frames';
import type {
  ChatClosedByOperatorParams,
  NewMessageAddedParams,
  NotificationAddedParams,
  NotificationRemovedParams,
  RoxChatEvent,
  VisitorAuthorizedParams,
  VisitorSelectedParams,
} from './protocol/events';
import type { OutgoingChatRequest, OutgoingChatResult } from './protocol/outgoing-chat';

/**
 * The events of the Agent Workspace as observables, and the command to it. The observables are hot
 * and never replay. They share one `message` listener, which is there while anyone is subscribed or
 * a frame is bound. They complete when the application is destroyed, and never error.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatService {
  readonly #bridge = inject(MessageBridge);
  readonly #queue = inject(OutgoingChatQueue);
  readonly #resets = new Subject<void>();

  /** A visitor or an agent left a message: the event `newMessageAdded`. */
  readonly newMessageAdded$: Observable<NewMessageAddedParams> = this.#bridge.on('newMessageAdded');

  /** The agent closed a chat: the event `chatClosedByOperator`. */
  readonly chatClosedByOperator$: Observable<ChatClosedByOperatorParams> =
    this.#bridge.on('chatClosedByOperator');

  /** A visitor logged in, and their ids changed: the event `visitorAuthorized`. */
  readonly visitorAuthorized$: Observable<VisitorAuthorizedParams> =
    this.#bridge.on('visitorAuthorized');

  /** The agent opened the chat with a visitor: the event `visitorSelected`. */
  readonly visitorSelected$: Observable<VisitorSelectedParams> = this.#bridge.on('visitorSelected');

  /** A notification arrived: the event `notificationAdded`. */
  readonly notificationAdded$: Observable<NotificationAddedParams> =
    this.#bridge.on('notificationAdded');

  /** A notification is gone: the event `notificationRemoved`. */
  readonly notificationRemoved$: Observable<NotificationRemovedParams> =
    this.#bridge.on('notificationRemoved');

  /** Every event above, as a union discriminated by `event`, in order of arrival. */
  readonly events$: Observable<RoxChatEvent> = this.#bridge.events$;

  /**
   * The names, at most 256 characters each, of events from the workspace that this version does
   * not know: the sign of a newer server. Emits outside the Angular zone.
   */
  readonly unknownEvents$: Observable<string> = this.#bridge.unknownEvents$;

  /**
   * Emits why something was rejected or coerced, and how often; never its content. Emits outside
   * the Angular zone: messages from other windows must not run change detection.
   */
  readonly diagnostics$: Observable<RoxChatDiagnostic> = this.#bridge.diagnostics$;

  /**
   * The status of the bound frame that entered the document last. If the application has never
   * bound an iframe, `heard` is true once an event was accepted from any.
   */
  readonly workspaceStatus: Signal<RoxChatWorkspaceStatus> = inject(WorkspaceFrames).status;

  /** Emits at each `reset`, before the results of the commands that it ends. */
  readonly ɵreset$: Observable<void> = this.#resets.asObservable();

  /**
   * Asks the workspace to start a chat with a visitor: the command `start_outgoing_chat`, posted to
   * the exact window and origin. The command waits for the workspace, at most `readyTimeout`, and
   * for earlier commands to the same window. It is posted once. While a command for the visitor
   * waits or is in flight, another one joins it and gets the same result.
   *
   * @returns a cold observable: each subscription starts the command. It emits one result and
   * completes; it never errors. A command that has not been posted yet is withdrawn when its last
   * subscriber unsubscribes
   */
  startOutgoingChat(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    return this.#queue.start(request);
  }

  /**
   * Forgets what belongs to the agent, for a sign-out on a shared computer: the sessions, former ids
   * and frames of all visitors, and the state in the NgRx store if there is one. A command that waits ends as `notSent`, a posted one as
   * `unconfirmed`, each with the reason `reset`; one that an event has just confirmed still ends as
   * `started`. A late reply to a posted one ends no other command, and is counted as `orphan-reply`.
   * The frames stay bound, and new commands may follow at once.
   */
  reset(): void {
    this.#resets.next();
    this.#queue.endAll('reset');
  }
}
