import {
  initialRoxChatState,
  LOST,
  type RoxChatNotificationRemoval,
  type RoxChatOutgoingChat,
  type RoxChatState,
} from './rox-chat-state';
import type { RoxChatVisitor } from './visitor';

/** Returns a value of the right shape: the same one if it has it; undefined if there is none. */
type Restore = (value: unknown) => unknown;

const isText = (value: unknown) => typeof value === 'string';
const required =
  (isValid: (value: unknown) => boolean): Restore =>
  (value) =>
    isValid(value) ? value : undefined;
const optional =
  (restore: Restore, fallback: unknown): Restore =>
  (value) =>
    restore(value) ?? fallback;

const id = required(isText);
const text = optional(id, null);
const count = optional(
  required((value) => Number.isFinite(value) && Number(value) >= 0),
  0,
);
const isFlag = required((value) => typeof value === 'boolean');
const flag = optional(isFlag, false);
const oneOf = (...texts: unknown[]) => required((value) => texts.includes(value));

/** Restores each of these fields; keeps the others. */
function record(fields: Readonly<Record<string, Restore>>): Restore {
  return (value) => {
    if (!isObject(value)) {
      return undefined;
    }
    const restored = Object.entries(fields).map(([name, restore]) => [name, restore(value[name])]);
    if (restored.some(([, field]) => field === undefined)) {
      return undefined;
    }
    const isWhole = restored.every(([name, field]) => value[name as string] === field);
    return isWhole ? value : { ...value, ...(Object.fromEntries(restored) as object) };
  };
}

/** Restores a value as the first of these that accepts it. */
function anyOf(restores: readonly Restore[]): Restore {
  return (value) =>
    restores.map((restore) => restore(value)).find((restored) => restored !== undefined);
}

/** Drops the items that cannot be restored, and those whose id an earlier item has. */
function list(restore: Restore, getId: (item: unknown) => unknown = (item) => item): Restore {
  return (value) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const ids = new Set<unknown>();
    const restored = items.map(restore).filter((item) => {
      const isFirst = item !== undefined && !ids.has(getId(item));
      return isFirst && ids.add(getId(item));
    });
    const isWhole =
      items.length === restored.length && items.every((item, index) => item === restored[index]);
    return isWhole ? items : restored;
  };
}

const getVisitorId = (item: unknown) => (item as RoxChatVisitor).roxchatVisitorId;
const getNotificationId = (item: unknown) => (item as RoxChatNotificationRemoval).id;

/** Also drops former ids that a visitor in the list has now. */
function visitorList(restore: Restore): Restore {
  const restoreList = list(restore, getVisitorId);
  return (value) => {
    const visitors = restoreList(value) as readonly RoxChatVisitor[];
    const taken = new Set(visitors.map(getVisitorId));
    return visitors.map((visitor) => {
      const formerIds = visitor.formerIds.filter((formerId) => !taken.has(formerId));
      return formerIds.length < visitor.formerIds.length ? { ...visitor, formerIds } : visitor;
    });
  };
}

const STATE: Readonly<Record<keyof RoxChatState, Restore>> = {
  visitors: visitorList(
    record({
      roxchatVisitorId: id,
      providedVisitorId: text,
      siebelId: text,
      formerIds: list(id),
      sessionId: text,
      taskId: text,
      chat: optional(
        record({ id: required(Number.isFinite), status: oneOf('open', 'closed') }),
        null,
      ),
      channel: optional(
        record({ channelId: text, channelType: text, channelUserId: text, channelUserName: text }),
        null,
      ),
      messageCount: count,
      unread: count,
      lastActivity: count,
    }),
  ),
  selectedVisitorId: text,
  notifications: list(
    record({ id, kind: text, text, sessionId: text, receivedAt: count }),
    getNotificationId,
  ),
  removedNotifications: list(record({ id, removedAt: count }), getNotificationId),
  outgoingChats: list(
    anyOf([
      record({ roxchatVisitorId: id, status: oneOf('sending') }),
      record({ roxchatVisitorId: id, status: oneOf('started'), sessionId: id }),
      record({
        roxchatVisitorId: id,
        status: oneOf('failed'),
        code: id,
        message: id,
        rawCode: id,
      }),
      record({ roxchatVisitorId: id, status: oneOf('unconfirmed', 'notSent'), reason: id }),
    ]),
    getVisitorId,
  ),
  workspaceStatus: optional(
    record({ bound: flag, loaded: flag, heard: flag }),
    initialRoxChatState.workspaceStatus,
  ),
  isPageVisible: optional(isFlag, true),
  dropped: optional(
    record(
      Object.fromEntries(Object.keys(initialRoxChatState.dropped).map((name) => [name, count])),
    ),
    initialRoxChatState.dropped,
  ),
};

const restoreSlices = record(STATE);

/** The states that reducers have returned, and their outgoing chats. */
const ownObjects = new WeakSet();
markOwn(initialRoxChatState);

/** Marks a state as returned by a reducer, so that it need not be restored. */
export function markOwn(state: RoxChatState): RoxChatState {
  ownObjects.add(state).add(state.outgoingChats);
  return state;
}

/** Returns whether a reducer has returned this state. */
export function isOwnState(value: unknown): value is RoxChatState {
  return isObject(value) && ownObjects.has(value);
}

/**
 * Returns the state for a value of any shape, such as that of an older version. What is missing or
 * malformed is as in the initial state.
 */
export function completeState(value: unknown): RoxChatState {
  return isOwnState(value)
    ? value
    : ((restoreSlices(value) ?? initialRoxChatState) as RoxChatState);
}

/**
 * Returns the state for a value from outside, such as restored storage, and counts in
 * `dropped.malformedState` what was malformed in it. The commands of that state are not in flight
 * any more, so `sending` becomes `unconfirmed`. Returns a reducer's own state as it is.
 */
export function restoreState(value: unknown): RoxChatState {
  if (value === undefined || isOwnState(value)) {
    return completeState(value);
  }
  const state = completeState(value);
  const { dropped, outgoingChats } = state;
  const malformedState = dropped.malformedState + countMalformed(value, state);
  return {
    ...state,
    // A copy of a state with the very list of the reducer comes from this application.
    outgoingChats: ownObjects.has(outgoingChats) ? outgoingChats : outgoingChats.map(endSending),
    dropped: { ...dropped, malformedState },
  };
}

function endSending(chat: RoxChatOutgoingChat): RoxChatOutgoingChat {
  return chat.status === 'sending' ? { ...chat, ...LOST } : chat;
}

/** Returns how many slices, and how many items of lists, are not those of the value. */
function countMalformed(value: unknown, state: RoxChatState): number {
  if (!isObject(value)) {
    return 1;
  }
  return Object.entries(state).reduce((sum, [name, slice]) => {
    const given = value[name];
    if (!Array.isArray(given) || !Array.isArray(slice)) {
      return sum + Number(given !== slice);
    }
    const before = new Set<unknown>(given);
    return sum + given.length - slice.filter((item) => before.has(item)).length;
  }, 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
