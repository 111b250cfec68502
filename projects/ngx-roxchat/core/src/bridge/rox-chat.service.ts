import { inject, Injectable, type Signal } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  ChatClosedByOperatorParams,
  NewMessageAddedParams,
  NotificationAddedParams,
  NotificationRemovedParams,
  RoxChatEvent,
  VisitorAuthorizedParams,
  VisitorSelectedParams,
} from '../protocol/events';
import type { RoxChatDiagnostic } from './diagnostics';
import { MessageBridge } from './message-bridge';
import { WorkspaceFrames, type RoxChatWorkspaceStatus } from './workspace-frames';

/**
 * What the Agent Workspace says, as observables. All are hot: they never replay, and share one
 * `message` listener that is there while anyone is subscribed or a frame is bound. They complete
 * when the application is destroyed, and never error.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatService {
  readonly #bridge = inject(MessageBridge);

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
   * What was rejected or mended, and how often; never what was in it. Emits outside the Angular
   * zone, since strangers' messages must not run change detection.
   */
  readonly diagnostics$: Observable<RoxChatDiagnostic> = this.#bridge.diagnostics$;

  /** Whether a frame is bound, has loaded, and was heard from. */
  readonly workspaceStatus: Signal<RoxChatWorkspaceStatus> = inject(WorkspaceFrames).status;
}
