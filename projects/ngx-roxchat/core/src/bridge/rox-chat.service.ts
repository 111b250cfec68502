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
import type { OutgoingChatRequest, OutgoingChatResult } from '../protocol/outgoing-chat';
import type { RoxChatDiagnostic } from './diagnostics';
import { MessageBridge } from './message-bridge';
import { OutgoingChats } from './outgoing-chats';
import { WorkspaceFrames, type RoxChatWorkspaceStatus } from './workspace-frames';

/**
 * What the Agent Workspace says, as observables, and the one command it takes. What it says is hot:
 * it never replays, and shares one `message` listener that is there while anyone is subscribed or a
 * frame is bound. It completes when the application is destroyed, and never errors.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatService {
  readonly #bridge = inject(MessageBridge);
  readonly #outgoingChats = inject(OutgoingChats);

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

  /**
   * Asks the workspace to start a chat with a visitor: the command `start_outgoing_chat`, posted to
   * the exact window and origin. It waits for the workspace, at most `readyTimeout`, and for the
   * commands before it. It is posted once: never again by itself, and not while another one for the
   * same visitor is under way.
   *
   * @returns a cold observable: each subscription is a command. It gives one result and completes;
   * it never errors. Unsubscribing withdraws a command that has not been posted yet
   */
  startOutgoingChat(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    return this.#outgoingChats.start(request);
  }
}
