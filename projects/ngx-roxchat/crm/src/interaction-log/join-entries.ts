import { type ChatEntry, EMPTY, hasChannel, isClosed, listFormerIds, NEVER } from './chat-entry';
import type { InteractionRecord } from './interaction-record';

/** How far apart the tabs may receive the same event, in ms. */
export const SETTLING_TIME = 1_000;

/** How long a chat is remembered after its last event, in ms, if it was logged: it may go on. */
const KEEPING_TIME = 86_400_000;

type NumberName = {
  [Name in keyof ChatEntry]: ChatEntry[Name] extends number ? Name : never;
}[keyof ChatEntry];

const NUMBERS = /* @__PURE__ */ (Object.keys(EMPTY) as NumberName[]).filter(
  (name) => typeof EMPTY[name] === 'number',
);

/**
 * Joins what several tabs know of one chat. The tabs receive the same events, some of them only a
 * part. So the highest counts and the lowest times of a beginning are right.
 *
 * @param entries at least one
 */
export function joinEntries(entries: readonly ChatEntry[]): ChatEntry {
  const last = getLatest(entries, 'lastEventAt');
  const { channelId, channelType, channelUserId } = getLatest(entries, 'closes');
  const numbers = NUMBERS.map((name) => {
    const choose = EMPTY[name] === NEVER ? Math.min : Math.max;
    return [name, choose(...entries.map((entry) => entry[name]))];
  });
  return {
    ...last,
    ...(Object.fromEntries(numbers) as Pick<ChatEntry, NumberName>),
    formerIds: listFormerIds(
      last.roxchatVisitorId,
      entries.flatMap(({ formerIds }) => formerIds),
    ),
    channelId,
    channelType,
    channelUserId,
    code: getLatest(entries, 'wrappedAt').code,
  };
}

function getLatest(entries: readonly ChatEntry[], name: NumberName): ChatEntry {
  return entries.reduce((a, b) => (b[name] >= a[name] ? b : a));
}

/**
 * Returns what grows with each message that is counted, each close, reopening and wrap-up, and is the
 * same in all tabs: 1 or more.
 */
export function getVersion(entry: ChatEntry): number {
  const { visitorMessages, agentMessages, closes, reopened, wrappedAt } = entry;
  return 1 + visitorMessages + agentMessages + closes + reopened + wrappedAt;
}

/** Whether this version was logged, or is lost. */
export function isDone(entry: ChatEntry): boolean {
  return entry.done >= getVersion(entry);
}

/** Whether more than this time, in ms, has passed. The clock may be set back. */
export function hasPassed(since: number, now: number, time: number): boolean {
  return Math.abs(now - since) >= time;
}

/** Whether the record of a chat may be logged: it is closed in all tabs, or silent. */
export function isEnded(entry: ChatEntry, now: number, silenceAfter: number): boolean {
  return hasPassed(entry.lastEventAt, now, isClosed(entry) ? SETTLING_TIME : silenceAfter);
}

/** Whether the last event of a chat is so old that it is not kept any more once it is logged. */
export function isOutdated({ lastEventAt }: ChatEntry, now: number): boolean {
  return hasPassed(lastEventAt, now, KEEPING_TIME);
}

/** Returns the key of the record of a chat. */
export function getKey({ chatId }: ChatEntry): string {
  return `roxchat-${chatId}`;
}

/** Creates the record of a chat. */
export function toRecord(entry: ChatEntry, note: string | null): InteractionRecord {
  const { chatId, roxchatVisitorId, providedVisitorId, siebelId, code } = entry;
  const { channelId, channelType, channelUserId, askedAt, repliedAt, lastEventAt } = entry;
  const isLeft = entry.leftAt >= lastEventAt;
  return {
    key: getKey(entry),
    chatId,
    visitor: { roxchatVisitorId, providedVisitorId, siebelId },
    formerIds: entry.formerIds,
    channel: hasChannel(entry) ? { channelId, channelType, channelUserId } : null,
    startedAt: entry.startedAt,
    endedAt: lastEventAt,
    endedBy: isClosed(entry) ? 'agent' : isLeft ? 'page-left' : 'silence',
    reopened: entry.reopened,
    startedFromCrm: entry.startedFromCrm > 0,
    messages: { visitor: entry.visitorMessages, agent: entry.agentMessages },
    firstReplyAfter: repliedAt < NEVER ? Math.max(0, repliedAt - askedAt) : null,
    wrapUp: code === null ? null : { code, note },
  };
}
