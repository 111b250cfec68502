import type {
  RoxChatEvent,
  RoxChatEventName,
  RoxChatEventParams,
  RoxChatNotification,
  RoxChatVisitorIds,
} from './events';
import {
  type FieldReport,
  readChatId,
  readId,
  readName,
  readSiebelId,
  readText,
  requireId,
  requireRecord,
} from './fields';
import type { WireRecord } from './wire-record';

/** Builds new, frozen params; null if the message is to be rejected, which is reported. */
type Decoder<Params> = (params: WireRecord, report: FieldReport) => Params | null;

// Each decoder lists all its fields: spreading shared ones costs more than all the rest together.
const DECODERS: { readonly [N in RoxChatEventName]: Decoder<RoxChatEventParams[N]> } = {
  newMessageAdded: decodeVisitor((roxchatVisitorId, params, report) => ({
    roxchatVisitorId,
    providedVisitorId: readId(params['providedVisitorId'], 'providedVisitorId', report),
    siebelId: readSiebelId(params['siebelId'], params['SiebelId'], 'siebelId', report),
    chatId: readChatId(params['chatId'], 'chatId', report),
    sessionId: readId(params['sessionId'], 'sessionId', report),
    kind: readName(params['kind'], 'kind', report),
    messageText: readText(params['messageText'], 'messageText', report),
  })),

  chatClosedByOperator: decodeVisitor((roxchatVisitorId, params, report) => ({
    roxchatVisitorId,
    providedVisitorId: readId(params['providedVisitorId'], 'providedVisitorId', report),
    siebelId: readSiebelId(params['siebelId'], params['SiebelId'], 'siebelId', report),
    chatId: readChatId(params['chatId'], 'chatId', report),
    channelId: readId(params['channelId'], 'channelId', report),
    channelType: readName(params['channelType'], 'channelType', report),
    channelUserId: readId(params['channelUserId'], 'channelUserId', report),
    channelUserName: readName(params['channelUserName'], 'channelUserName', report),
  })),

  visitorAuthorized(params, report) {
    const before = requireVisitor(params['old'], 'old', report);
    const after = before && requireVisitor(params['new'], 'new', report);
    // Checks both ids first: a rejected message reports no coerced field.
    return (
      after &&
      Object.freeze({
        old: decodeVisitorIds(before, 'old', report),
        new: decodeVisitorIds(after, 'new', report),
      })
    );
  },

  visitorSelected: decodeVisitor((roxchatVisitorId, params, report) => ({
    roxchatVisitorId,
    providedVisitorId: readId(params['providedVisitorId'], 'providedVisitorId', report),
    siebelId: readSiebelId(params['siebelId'], params['SiebelId'], 'siebelId', report),
    chatId: readChatId(params['chatId'], 'chatId', report),
    sessionId: readId(params['sessionId'], 'sessionId', report),
    taskId: readId(params['taskId'], 'taskId', report),
  })),

  notificationAdded: decodeNotification((id, notification, report) => ({
    id,
    kind: readName(notification['kind'], 'notification.kind', report),
    text: readText(notification['text'], 'notification.text', report),
    sessionId: readId(notification['sessionId'], 'notification.sessionId', report),
  })),

  notificationRemoved: decodeNotification((id) => ({ id })),
};

/** Whether this version knows the event. */
export function isEventName(name: unknown): name is RoxChatEventName {
  return typeof name === 'string' && Object.hasOwn(DECODERS, name);
}

/**
 * Builds a new event, frozen at every depth, from a closed list of fields.
 *
 * @param params the message's `params`, of any type
 * @param receivedAt in ms since the epoch
 * @returns null if the message is to be rejected; the reason has been reported
 */
export function decodeEvent(
  event: RoxChatEventName,
  params: unknown,
  receivedAt: number,
  report: FieldReport,
): RoxChatEvent | null {
  const record = requireRecord(params, 'params', report);
  const decoded = record && DECODERS[event](record, report);
  // The table pairs each name with the decoder of its params, which a union cannot express.
  return decoded && (Object.freeze({ event, params: decoded, receivedAt }) as RoxChatEvent);
}

/** Returns the decoder of params that name a visitor. */
function decodeVisitor<Params extends RoxChatVisitorIds>(
  build: (roxchatVisitorId: string, params: WireRecord, report: FieldReport) => Params,
): Decoder<Params> {
  return (params, report) => {
    const id = requireId(params['roxchatVisitorId'], 'roxchatVisitorId', report);
    return id === null ? null : Object.freeze(build(id, params, report));
  };
}

/** Returns the decoder of params that hold a notification. */
function decodeNotification<Notification extends Pick<RoxChatNotification, 'id'>>(
  build: (id: string, notification: WireRecord, report: FieldReport) => Notification,
): Decoder<{ readonly notification: Notification }> {
  return (params, report) => {
    const notification = requireRecord(params['notification'], 'notification', report);
    if (notification === null) {
      return null;
    }
    const id = requireId(notification['id'], 'notification.id', report);
    return id === null
      ? null
      : Object.freeze({ notification: Object.freeze(build(id, notification, report)) });
  };
}

/** A visitor whose id has been checked. */
type IdentifiedVisitor = WireRecord & Pick<RoxChatVisitorIds, 'roxchatVisitorId'>;

type Side = keyof RoxChatEventParams['visitorAuthorized'];

function requireVisitor(value: unknown, side: Side, report: FieldReport): IdentifiedVisitor | null {
  const visitor = requireRecord(value, side, report);
  const id = visitor && requireId(visitor['roxchatVisitorId'], `${side}.roxchatVisitorId`, report);
  return id === null ? null : (visitor as IdentifiedVisitor);
}

/** Decodes the ids before or after the authorization. */
function decodeVisitorIds(
  visitor: IdentifiedVisitor,
  side: Side,
  report: FieldReport,
): RoxChatVisitorIds {
  return Object.freeze({
    roxchatVisitorId: visitor.roxchatVisitorId,
    providedVisitorId: readId(visitor['providedVisitorId'], `${side}.providedVisitorId`, report),
    siebelId: readSiebelId(visitor['siebelId'], visitor['SiebelId'], `${side}.siebelId`, report),
  });
}
