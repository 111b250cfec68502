import { ɵAGENT_KINDS, type RoxChatMessageKind, type RoxChatVisitorIds } from 'ngx-roxchat/core';
import { ɵVISITOR_KINDS, type RoxChatVisitor } from 'ngx-roxchat/store';
import type { InteractionChannel } from './interaction-record';

/**
 * What one tab knows of a chat. It is kept in the browser's storage, so it has ids, times and
 * counts, and never a text or a name. Times are in ms since the epoch.
 */
export interface ChatEntry extends RoxChatVisitorIds, InteractionChannel {
  readonly chatId: number;
  readonly formerIds: readonly string[];
  /** The first event. */
  readonly startedAt: number;
  /** The visitor's first message. */
  readonly askedAt: number;
  /** The first message of an agent after that. */
  readonly repliedAt: number;
  /** The last event. */
  readonly lastEventAt: number;
  /** When the page was left; 0 if an event came since. */
  readonly leftAt: number;
  readonly visitorMessages: number;
  readonly agentMessages: number;
  /** How often the agent has closed the chat. */
  readonly closes: number;
  /** How often a message came after that. The chat is closed while `closes` is higher. */
  readonly reopened: number;
  /** 1 if the application has started the chat, or else 0. */
  readonly startedFromCrm: number;
  /** The last wrap-up, and its code. */
  readonly wrappedAt: number;
  readonly code: string | null;
  /** When a tab began to log it, or got a note for it. Others leave it to that tab for a while. */
  readonly claimedAt: number;
  /** The version that was logged, or is lost. */
  readonly done: number;
}

/** A time that has not come: `Number.MAX_SAFE_INTEGER`, which a bundler would keep. */
export const NEVER = 9_007_199_254_740_991;

/** How many former ids are remembered, as in the store. */
export const MAX_FORMER_IDS = 10;

/**
 * Nothing is known. Of the numbers that several tabs have, the lowest one is right where it begins
 * with `NEVER`, and the highest one where it begins with 0.
 */
export const EMPTY: ChatEntry = {
  chatId: 0,
  roxchatVisitorId: '',
  providedVisitorId: null,
  siebelId: null,
  formerIds: [],
  channelId: null,
  channelType: null,
  channelUserId: null,
  startedAt: NEVER,
  askedAt: NEVER,
  repliedAt: NEVER,
  lastEventAt: 0,
  leftAt: 0,
  visitorMessages: 0,
  agentMessages: 0,
  closes: 0,
  reopened: 0,
  startedFromCrm: 0,
  wrappedAt: 0,
  code: null,
  claimedAt: 0,
  done: 0,
};

/** The counts of a chat whose events this tab has not received yet. */
export const UNCOUNTED = { visitorMessages: 0, agentMessages: 0, closes: 0, reopened: 0 };

/** Whether the agent has closed the chat, and no message came since. */
export function isClosed({ closes, reopened }: ChatEntry): boolean {
  return closes > reopened;
}

/** Notes that an event came. The clock may be set back. */
export function touch(entry: ChatEntry, at: number): ChatEntry {
  return {
    ...entry,
    startedAt: Math.min(entry.startedAt, at),
    lastEventAt: Math.max(entry.lastEventAt, at),
    leftAt: 0,
  };
}

/** Counts a message. If the chat was closed, it is open again. */
export function addMessage(
  entry: ChatEntry,
  kind: RoxChatMessageKind | null,
  at: number,
): ChatEntry {
  const { visitorMessages, agentMessages, askedAt, repliedAt } = entry;
  const isVisitor = ɵVISITOR_KINDS.includes(kind);
  const isAgent = ɵAGENT_KINDS.includes(kind);
  return {
    ...touch(entry, at),
    reopened: entry.closes,
    visitorMessages: visitorMessages + Number(isVisitor),
    agentMessages: agentMessages + Number(isAgent),
    askedAt: isVisitor && askedAt === NEVER ? at : askedAt,
    // Without a question, `askedAt` is `NEVER`, and so is this.
    repliedAt: isAgent && repliedAt === NEVER ? Math.max(askedAt, at) : repliedAt,
  };
}

/** Notes that the agent has closed the chat. The channel before is kept if the event has none. */
export function close(entry: ChatEntry, channel: InteractionChannel, at: number): ChatEntry {
  return {
    ...touch(entry, at),
    ...(hasChannel(channel) && channel),
    closes: entry.closes + 1,
  };
}

export function hasChannel({ channelId, channelType, channelUserId }: InteractionChannel): boolean {
  return (channelId ?? channelType ?? channelUserId) !== null;
}

/** The visitor after an event. */
export type VisitorOfEvent = Pick<RoxChatVisitor, keyof RoxChatVisitorIds | 'formerIds' | 'chat'>;

/** Updates the visitor's ids. The ids before are former ones. */
export function updateVisitor(entry: ChatEntry, visitor: VisitorOfEvent): ChatEntry {
  const { roxchatVisitorId, providedVisitorId, siebelId } = visitor;
  return {
    ...entry,
    roxchatVisitorId,
    providedVisitorId,
    siebelId,
    formerIds: listFormerIds(roxchatVisitorId, [
      ...visitor.formerIds,
      ...entry.formerIds,
      entry.roxchatVisitorId,
    ]),
  };
}

/** Returns the ids, each once, without the current one. */
export function listFormerIds(current: string, ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id && id !== current).slice(-MAX_FORMER_IDS);
}
