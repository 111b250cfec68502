import { type ChatEntry, MAX_FORMER_IDS } from './chat-entry';
import type { InteractionChannel } from './interaction-record';

/** The longest text: that of a channel's type. */
const MAX_LENGTH = 1024;

type Check = (value: unknown) => boolean;

/** The check of each field. */
type Checks<Item> = { readonly [Name in keyof Item]-?: Check };

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isText: Check = (value) => typeof value === 'string' && value.length <= MAX_LENGTH;
const isFlag: Check = (value) => typeof value === 'boolean';
const isCountOrNull: Check = (value) => value === null || isCount(value);
const isTextOrNull: Check = (value) => value === null || isText(value);

const CHANNEL_CHECKS: Checks<InteractionChannel> = {
  channelId: isTextOrNull,
  channelType: isTextOrNull,
  channelUserId: isTextOrNull,
};

const CHECKS: Checks<ChatEntry> = {
  chatId: isCount,
  roxchatVisitorId: isText,
  providedVisitorId: isTextOrNull,
  siebelId: isTextOrNull,
  formerIds: (value) =>
    Array.isArray(value) && value.length <= MAX_FORMER_IDS && value.every(isText),
  channel: (value) => value === null || pick(value, CHANNEL_CHECKS) !== null,
  startedAt: isCount,
  lastEventAt: isCount,
  isClosed: isFlag,
  closes: isCount,
  isLeft: isFlag,
  startedFromCrm: isFlag,
  visitorMessages: isCount,
  agentMessages: isCount,
  askedAt: isCountOrNull,
  firstReplyAfter: isCountOrNull,
  wrappedAt: isCountOrNull,
  code: isTextOrNull,
  hasNote: isFlag,
  sendingAt: isCountOrNull,
  done: isTextOrNull,
};

/**
 * Reads an entry from the browser's storage, where any script of the origin can write. Returns null
 * if a field is missing or of another kind. Fields of no meaning are left out.
 */
export function decodeEntry(text: string): ChatEntry | null {
  try {
    const entry = pick(JSON.parse(text), CHECKS);
    return entry && { ...entry, channel: entry.channel && pick(entry.channel, CHANNEL_CHECKS) };
  } catch {
    return null;
  }
}

/** Returns the checked fields alone; null if one is wrong. */
function pick<Item>(value: unknown, checks: Checks<Item>): Item | null {
  const names = Object.keys(checks) as (keyof Item)[];
  const given = value as Item;
  return typeof value === 'object' &&
    value !== null &&
    names.every((name) => Object.hasOwn(value, name) && checks[name](given[name]))
    ? (Object.fromEntries(names.map((name) => [name, given[name]])) as unknown as Item)
    : null;
}
