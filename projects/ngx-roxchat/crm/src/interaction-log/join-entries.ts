import { type ChatEntry, listFormerIds } from './chat-entry';
import type { InteractionRecord } from './interaction-record';

/** How far apart the tabs may receive the same event, in ms. */
export const SETTLING_TIME = 1_000;

/** How long a chat is remembered after its record was logged, in ms: it may go on. */
const KEEPING_TIME = 86_400_000;

/**
 * Joins what several tabs know of one chat. The tabs receive the same events, some of them only a
 * part. So the tab with the last event knows how the chat stands, and the highest count is right.
 *
 * @param entries at least one
 */
export function joinEntries(entries: readonly ChatEntry[]): ChatEntry {
  const [last] = [...entries].sort(
    (a, b) =>
      b.lastEventAt - a.lastEventAt ||
      countEvents(b) - countEvents(a) ||
      Number(b.isLeft) - Number(a.isLeft),
  ) as [ChatEntry];
  const [wrapped] = [...entries].sort(
    (a, b) => Number(b.wrappedAt) - Number(a.wrappedAt) || Number(a.hasNote) - Number(b.hasNote),
  ) as [ChatEntry];
  const highest = (name: NumberField) => Math.max(...entries.map((entry) => Number(entry[name])));
  const first = [...entries].sort((a, b) => a.startedAt - b.startedAt);
  const joined: ChatEntry = {
    ...last,
    formerIds: listFormerIds(last.roxchatVisitorId, ...entries.map(({ formerIds }) => formerIds)),
    channel: last.channel ?? entries.find(({ channel }) => channel)?.channel ?? null,
    startedAt: Math.min(...entries.map(({ startedAt }) => startedAt)),
    closes: highest('closes'),
    startedFromCrm: entries.some(({ startedFromCrm }) => startedFromCrm),
    visitorMessages: highest('visitorMessages'),
    agentMessages: highest('agentMessages'),
    askedAt: find(first, 'askedAt'),
    firstReplyAfter: find(first, 'firstReplyAfter'),
    wrappedAt: wrapped.wrappedAt,
    code: wrapped.code,
    hasNote: wrapped.hasNote,
    sendingAt: highest('sendingAt') || null,
  };
  const version = getVersion(joined);
  return { ...joined, done: entries.some(({ done }) => done === version) ? version : null };
}

function countEvents({ visitorMessages, agentMessages, closes }: ChatEntry): number {
  return visitorMessages + agentMessages + closes;
}

type NumberField = 'closes' | 'visitorMessages' | 'agentMessages' | 'sendingAt';

/** Returns the first value that is not null. */
function find(entries: readonly ChatEntry[], name: 'askedAt' | 'firstReplyAfter'): number | null {
  return entries.map((entry) => entry[name]).find((value) => value !== null) ?? null;
}

/** Returns what changes with each message, close and wrap-up, and is the same in all tabs. */
export function getVersion(entry: ChatEntry): string {
  const { visitorMessages, agentMessages, closes, wrappedAt } = entry;
  return [visitorMessages, agentMessages, closes, wrappedAt].join();
}

/** Whether this version was logged, or is lost. */
export function isDone(entry: ChatEntry): boolean {
  return entry.done === getVersion(entry);
}

/** Whether more than this time, in ms, has passed. The clock may be set back. */
export function hasPassed(since: number, now: number, time: number): boolean {
  return Math.abs(now - since) >= time;
}

/** Whether the record of a chat may be logged: it is closed in all tabs, or silent. */
export function isEnded(
  { isClosed, lastEventAt }: ChatEntry,
  now: number,
  silenceAfter: number,
): boolean {
  return hasPassed(lastEventAt, now, isClosed ? SETTLING_TIME : silenceAfter);
}

/** Whether an entry that was logged need not be kept: it is a day old. */
export function isOutdated({ lastEventAt }: ChatEntry, now: number): boolean {
  return hasPassed(lastEventAt, now, KEEPING_TIME);
}

/** Returns the key of the record of a chat. */
export function getKey({ chatId }: ChatEntry): string {
  return `roxchat-${chatId}`;
}

/** Creates the record of a chat. */
export function toRecord(entry: ChatEntry, note: string | null): InteractionRecord {
  const { chatId, roxchatVisitorId, providedVisitorId, siebelId, formerIds, channel } = entry;
  const { isClosed, isLeft, code } = entry;
  return {
    key: getKey(entry),
    chatId,
    visitor: { roxchatVisitorId, providedVisitorId, siebelId },
    formerIds,
    channel,
    startedAt: entry.startedAt,
    endedAt: entry.lastEventAt,
    endedBy: isClosed ? 'agent' : isLeft ? 'page-left' : 'silence',
    reopened: entry.closes - Number(isClosed),
    startedFromCrm: entry.startedFromCrm,
    messages: { visitor: entry.visitorMessages, agent: entry.agentMessages },
    firstReplyAfter: entry.firstReplyAfter,
    wrapUp: code === null ? null : { code, note },
  };
}
