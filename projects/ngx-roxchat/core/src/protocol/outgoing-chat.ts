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
   * The visitor's session, 1 to 256 characters. Left out or null: the last session that
   * `newMessageAdded` or `visitorSelected` told for this visitor, while a frame was bound or anyone
   * was subscribed to the service.
   */
  readonly sessionId?: string | null | undefined;
}

/** Why it is not known whether a chat was started: the command was posted, and may have worked. */
export type OutgoingChatUnconfirmedReason =
  /** Nothing came within `confirmationTimeout`. */
  | 'timed-out'
  /** As above, but a failure came that may be the reply to an earlier command. */
  | 'ambiguous-reply'
  /** The frame loaded another page, which knows nothing of the command. */
  | 'workspace-reloaded'
  /** The frame was removed, or left the document. */
  | 'workspace-gone'
  /** Something threw while it was posted; the `ErrorHandler` was told. */
  | 'error'
  /** The application, or the route that the library was set up in, was destroyed. */
  | 'destroyed';

/** Why a command was not posted: nothing has happened in the workspace. */
export type OutgoingChatNotSentReason =
  /** `roxchatVisitorId` is not a string of 1 to 256 characters. */
  | 'visitor-invalid'
  /** `sessionId` is given, but not a string of 1 to 256 characters. */
  | 'session-invalid'
  /** No `sessionId` was given, and none was told for this visitor. */
  | 'session-unknown'
  /** The workspace was not there within `readyTimeout`. */
  | 'workspace-not-ready'
  /** The application, or the route that the library was set up in, was destroyed. */
  | 'destroyed';

/** What became of a command: a union discriminated by `status`, frozen. */
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
      /** The code in words, in the language of the moment. */
      readonly message: string;
      /** The code as the workspace wrote it, at most 256 characters. */
      readonly rawCode: string;
    }
  | {
      /** Posted, and nothing more is known. It is never posted again by itself. */
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

/** What is invalid in a request, which may be anything; null if nothing is. */
export function findInvalidField(request: unknown): 'visitor-invalid' | 'session-invalid' | null {
  const { roxchatVisitorId, sessionId } = (request ?? {}) as Record<string, unknown>;
  if (!isId(roxchatVisitorId)) {
    return 'visitor-invalid';
  }
  return isId(sessionId ?? 'the last one') ? null : 'session-invalid';
}
