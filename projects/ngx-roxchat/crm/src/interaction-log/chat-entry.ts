import type { RoxChatMessageKind, RoxChatVisitorIds } from 'ngx-roxchat/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import type { InteractionChannel } from './interaction-record';

/**
 * What one tab knows of a chat. It is kept in the browser's storage, so it has ids, times and
 * counts, and never a text or a name. Times are in ms since the epoch.
 */
export interface ChatEntry extends RoxChatVisitorIds {
  readonly chatId: number;
  readonly formerIds: readonly string[];
  readonly channel: InteractionChannel | null;
  /** The first event. */
  readonly startedAt: number;
  /** The last event. */
  readonly lastEventAt: number;
  readonly isClosed: boolean;
  /** How often the agent has closed the chat. */
  readonly closes: number;
  /** Whether the page that knew of the chat was left, and no event came since. */
  readonly isLeft: boolean;
  readonly startedFromCrm: boolean;
  readonly visitorMessages: number;
  readonly agentMessages: number;
  /** The visitor's first message. */
  readonly askedAt: number | null;
  readonly firstReplyAfter: number | null;
  readonly wrappedAt: number | null;
  readonly code: string | null;
  /** Whether the tab of the wrap-up has a note that was not logged. */
  readonly hasNote: boolean;
  /** When a tab began to log it; null if none is at it. */
  readonly sendingAt: number | null;
  /** The version that was logged, or is lost. */
  readonly done: string | null;
}

/** Assumed: messages of these kinds inform the agent, for example of a close, and open no chat. */
const INFO_KINDS: readonly (RoxChatMessageKind | null)[] = [
  'info',
  'for_operator',
  'operator_note',
];

/** Who wrote a message. The other kinds are of the system, or answers to its forms. */
const WRITERS = new Map<RoxChatMessageKind | null, 'visitorMessages' | 'agentMessages'>([
  ['visitor', 'visitorMessages'],
  ['file_visitor', 'visitorMessages'],
  ['operator', 'agentMessages'],
  ['file_operator', 'agentMessages'],
]);

/** How many former ids are remembered, as in the store. */
export const MAX_FORMER_IDS = 10;

/** Creates the entry of a chat of which nothing is known yet. */
export function createEntry(chatId: number, at: number): ChatEntry {
  return {
    chatId,
    roxchatVisitorId: '',
    providedVisitorId: null,
    siebelId: null,
    formerIds: [],
    channel: null,
    startedAt: at,
    lastEventAt: at,
    isClosed: false,
    closes: 0,
    isLeft: false,
    startedFromCrm: false,
    visitorMessages: 0,
    agentMessages: 0,
    askedAt: null,
    firstReplyAfter: null,
    wrappedAt: null,
    code: null,
    hasNote: false,
    sendingAt: null,
    done: null,
  };
}

/** Whether a message of this kind only informs the agent. */
export function isInfo(kind: RoxChatMessageKind | null): boolean {
  return INFO_KINDS.includes(kind);
}

/** Counts a message. If the chat was closed, it is open again. */
export function addMessage(
  entry: ChatEntry,
  kind: RoxChatMessageKind | null,
  at: number,
): ChatEntry {
  const writer = WRITERS.get(kind);
  const { askedAt, firstReplyAfter } = entry;
  return {
    ...touch(entry, at),
    isClosed: false,
    ...(writer && { [writer]: entry[writer] + 1 }),
    askedAt: askedAt ?? (writer === 'visitorMessages' ? at : null),
    firstReplyAfter:
      firstReplyAfter ??
      (writer === 'agentMessages' && askedAt !== null ? Math.max(0, at - askedAt) : null),
  };
}

/** Notes that an event came. The clock may be set back. */
export function touch(entry: ChatEntry, at: number): ChatEntry {
  return { ...entry, lastEventAt: Math.max(entry.lastEventAt, at), isLeft: false };
}

/** Notes that the agent has closed the chat. */
export function close(entry: ChatEntry, channel: InteractionChannel | null, at: number): ChatEntry {
  return {
    ...touch(entry, at),
    channel: channel ?? entry.channel,
    isClosed: true,
    closes: entry.closes + 1,
  };
}

/** Updates the visitor's ids. The ids before are former ones. */
export function updateVisitor(entry: ChatEntry, visitor: VisitorOfEvent): ChatEntry {
  const { roxchatVisitorId, providedVisitorId, siebelId } = visitor;
  return {
    ...entry,
    roxchatVisitorId,
    providedVisitorId,
    siebelId,
    formerIds: listFormerIds(
      roxchatVisitorId,
      visitor.formerIds,
      entry.formerIds,
      entry.roxchatVisitorId ? [entry.roxchatVisitorId] : [],
    ),
  };
}

/** The visitor after an event. */
export type VisitorOfEvent = Pick<RoxChatVisitor, keyof RoxChatVisitorIds | 'formerIds' | 'chat'>;

/** Returns the ids of all lists, each once, without the current one. */
export function listFormerIds(current: string, ...lists: (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].filter((id) => id !== current).slice(-MAX_FORMER_IDS);
}

/**
 * Continues a chat with the messages that came before its id was known.
 *
 * @param known what is known of the chat; null if nothing
 */
export function addPrelude(prelude: ChatEntry, known: ChatEntry | null, chatId: number): ChatEntry {
  if (!known) {
    return { ...prelude, chatId };
  }
  return {
    ...touch(known, prelude.lastEventAt),
    isClosed: false,
    visitorMessages: known.visitorMessages + prelude.visitorMessages,
    agentMessages: known.agentMessages + prelude.agentMessages,
    askedAt: known.askedAt ?? prelude.askedAt,
    firstReplyAfter: known.firstReplyAfter ?? prelude.firstReplyAfter,
  };
}
