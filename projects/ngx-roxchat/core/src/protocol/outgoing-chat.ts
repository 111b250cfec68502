import { isId } from './fields';

/** The codes with which the workspace may refuse a command, in the order of the document. */
export const FAILURE_CODES = [
  'operator_cant_start_chat_with_visitor_from_another_department',
  'visitor_starting_chat_from_his_side',
  'visitor_already_in_chat',
  'no_tariff_option',
  'unable_to_start_outgoing_chat',
] as const;

/** Why the workspace did not start a chat: one of the protocol's five codes. */
export type RoxChatFailureCode = (typeof FAILURE_CODES)[number];

/** With whom the agent wants to chat: the params of the command `start_outgoing_chat`. */
export interface OutgoingChatRequest {
  /** The visitor in Rox.Chat, 1 to 256 characters. */
  readonly roxchatVisitorId: string;
  /**
   * The visitor's session, 1 to 256 characters. If it is left out or null, the last session is used
   * that `newMessageAdded` or `visitorSelected` named for this visitor while a frame was bound or
   * anyone was subscribed to the service.
   */
  readonly sessionId?: string | null | undefined;
}

/** Why it is not known whether a chat was started. The command was posted, and may have worked. */
export type OutgoingChatUnconfirmedReason =
  /** Nothing came within `confirmationTimeout`. */
  | 'timed-out'
  /** Nothing came but a failure that may be the reply to an earlier command. */
  | 'ambiguous-reply'
  /** The frame loaded another page, which knows nothing of the command. */
  | 'workspace-reloaded'
  /** The frame was removed, or left the document. */
  | 'workspace-gone'
  /** Posting it threw an error, which the `ErrorHandler` got. */
  | 'error'
  /** `RoxChatService.reset` was called. */
  | 'reset'
  /** The application, or the route that the library was set up in, was destroyed. */
  | 'destroyed';

/** Why a command was not posted. Nothing has happened in the workspace. */
export type OutgoingChatNotSentReason =
  /** `roxchatVisitorId` is not a string of 1 to 256 characters. */
  | 'visitor-invalid'
  /** `sessionId` is given, but not a string of 1 to 256 characters. */
  | 'session-invalid'
  /** No `sessionId` was given, and no event has named one for this visitor. */
  | 'session-unknown'
  /** No workspace was loaded within `readyTimeout`. */
  | 'workspace-not-ready'
  /** `RoxChatService.reset` was called. */
  | 'reset'
  /** The application, or the route that the library was set up in, was destroyed. */
  | 'destroyed';

/** The result of a command: a frozen union, discriminated by `status`. */
export type OutgoingChatResult =
  | {
      /** The workspace opened the chat. */
      readonly status: 'started';
      /** The session that the chat was started in. */
      readonly sessionId: string;
    }
  | {
      /** The workspace refused. */
      readonly status: 'failed';
      /** The protocol's code; `unable_to_start_outgoing_chat` for one that it does not list. */
      readonly code: RoxChatFailureCode;
      /** The text of the code, in the current language. */
      readonly message: string;
      /** The code as the workspace wrote it, at most 256 characters. */
      readonly rawCode: string;
    }
  | {
      /** Posted, and nothing more is known. The library never posts it again. */
      readonly status: 'unconfirmed';
      /** Why nothing more is known. */
      readonly reason: OutgoingChatUnconfirmedReason;
    }
  | {
      /** Not posted. */
      readonly status: 'notSent';
      /** Why it was not posted. */
      readonly reason: OutgoingChatNotSentReason;
    };

/** Returns the reason why a request, which may be anything, is invalid; null if it is valid. */
export function findInvalidField(request: unknown): 'visitor-invalid' | 'session-invalid' | null {
  const { roxchatVisitorId, sessionId } = (request ?? {}) as Record<string, unknown>;
  if (!isId(roxchatVisitorId)) {
    return 'visitor-invalid';
  }
  return isId(sessionId ?? 'the last one') ? null : 'session-invalid';
}
