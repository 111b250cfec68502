import type { OutgoingChatResult } from 'ngx-roxchat/core';
import type { RoxChatIds, RoxChatOutgoingChat, RoxChatVisitor } from 'ngx-roxchat/store';

/**
 * With whom a button starts a chat: a `RoxChatIds`, or the ids that the CRM has kept from an earlier
 * chat, for a visitor that the store does not have. A session that the store has comes first.
 */
export type RoxChatStartTarget =
  | RoxChatIds
  | {
      /** Id of the visitor in Rox.Chat. */
      readonly roxchatVisitorId: string;
      /** Id of the visitor's session in Rox.Chat. */
      readonly sessionId: string;
    };

/** The state of a start button: a union discriminated by `status`. */
export type RoxChatStartState =
  | {
      /** No chat can be started. */
      readonly status: 'unavailable';
      /** No visitor is given, or the store has none with this id; or no session is known. */
      readonly reason: 'visitor-unknown' | 'session-unknown';
    }
  | {
      /** A click starts a chat. */
      readonly status: 'ready';
    }
  | {
      /** A chat with the visitor is open already. */
      readonly status: 'open';
    }
  | {
      /** The command has no result yet. */
      readonly status: 'sending';
    }
  | OutgoingChatResult;

/** The ids of the command. */
interface StartIds {
  readonly roxchatVisitorId: string;
  readonly sessionId: string;
}

/** Returns the ids of the command, or which one is not known. */
export function findStartIds(
  target: RoxChatStartTarget | null | undefined,
  visitor: RoxChatVisitor | null,
): StartIds | 'visitor-unknown' | 'session-unknown' {
  const given = (typeof target === 'string' ? { roxchatVisitorId: target } : target) as
    Partial<StartIds> | null | undefined;
  const roxchatVisitorId = visitor?.roxchatVisitorId ?? given?.roxchatVisitorId;
  const sessionId = visitor?.sessionId ?? given?.sessionId;
  if (!isId(roxchatVisitorId)) {
    return 'visitor-unknown';
  }
  return isId(sessionId) ? { roxchatVisitorId, sessionId } : 'session-unknown';
}

/** Whether it is an id. An untyped target may have anything. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/**
 * Returns the state of a button. `started` stays until the store removes it, as the agent has closed
 * the chat, or until the visitor has another session. Any other result stays until the next click; while
 * a chat is open, the state is `open`.
 */
export function getStartState(
  ids: ReturnType<typeof findStartIds>,
  visitor: RoxChatVisitor | null,
  outgoing: RoxChatOutgoingChat | null,
): RoxChatStartState {
  if (outgoing?.status === 'sending') {
    return { status: 'sending' };
  }
  if (outgoing?.status === 'started') {
    const isCurrent = (visitor?.sessionId ?? outgoing.sessionId) === outgoing.sessionId;
    if (isCurrent) {
      return outgoing;
    }
  }
  if (visitor?.chat?.status === 'open') {
    return { status: 'open' };
  }
  if (typeof ids === 'string') {
    return { status: 'unavailable', reason: ids };
  }
  return outgoing && outgoing.status !== 'started' ? outgoing : { status: 'ready' };
}

const BLOCKED: readonly RoxChatStartState['status'][] = [
  'unavailable',
  'open',
  'sending',
  'started',
];

/** Whether a click starts no chat in this state. */
export function isBlocked({ status }: RoxChatStartState): boolean {
  return BLOCKED.includes(status);
}
