import type { FieldReport } from './diagnostic-reason';
import type {
  RoxChatEvent,
  RoxChatEventName,
  RoxChatEventParams,
  RoxChatVisitorIds,
} from './events';
import {
  optionalChatId,
  optionalId,
  optionalName,
  optionalSiebelId,
  optionalText,
  requiredId,
  requiredRecord,
} from './fields';
import { isWireRecord, type WireRecord } from './wire-record';

/** Builds fresh frozen params; null if the message is to be rejected, which is reported. */
type Decoder<Params> = (params: WireRecord, report: FieldReport) => Params | null;

const DECODERS: { readonly [N in RoxChatEventName]: Decoder<RoxChatEventParams[N]> } = {
  newMessageAdded(params, report) {
    const ids = decodeVisitorIds(params, report);
    return (
      ids &&
      Object.freeze({
        ...ids,
        chatId: optionalChatId(params, report),
        sessionId: optionalId(params, 'sessionId', report),
        kind: optionalName(params, 'kind', report),
        messageText: optionalText(params, 'messageText', report),
      })
    );
  },

  chatClosedByOperator(params, report) {
    const ids = decodeVisitorIds(params, report);
    return (
      ids &&
      Object.freeze({
        ...ids,
        chatId: optionalChatId(params, report),
        channelId: optionalId(params, 'channelId', report),
        channelType: optionalName(params, 'channelType', report),
        channelUserId: optionalId(params, 'channelUserId', report),
        channelUserName: optionalName(params, 'channelUserName', report),
      })
    );
  },

  visitorAuthorized(params, report) {
    const before = requiredRecord(params, 'old', report);
    const after = before && requiredRecord(params, 'new', report);
    const oldIds = before && decodeVisitorIds(before, report, 'old.');
    const newIds = after && oldIds && decodeVisitorIds(after, report, 'new.');
    return newIds && Object.freeze({ old: Object.freeze(oldIds), new: Object.freeze(newIds) });
  },

  visitorSelected(params, report) {
    const ids = decodeVisitorIds(params, report);
    return (
      ids &&
      Object.freeze({
        ...ids,
        chatId: optionalChatId(params, report),
        sessionId: optionalId(params, 'sessionId', report),
        taskId: optionalId(params, 'taskId', report),
      })
    );
  },

  notificationAdded(params, report) {
    const notification = requiredRecord(params, 'notification', report);
    const id = notification && requiredId(notification, 'id', report, 'notification.');
    if (notification === null || id === null) {
      return null;
    }
    return Object.freeze({
      notification: Object.freeze({
        id,
        kind: optionalName(notification, 'kind', report, 'notification.'),
        text: optionalText(notification, 'text', report, 'notification.'),
        sessionId: optionalId(notification, 'sessionId', report, 'notification.'),
      }),
    });
  },

  notificationRemoved(params, report) {
    const notification = requiredRecord(params, 'notification', report);
    const id = notification && requiredId(notification, 'id', report, 'notification.');
    return id === null ? null : Object.freeze({ notification: Object.freeze({ id }) });
  },
};

/** Whether this version knows the event. */
export function isEventName(name: unknown): name is RoxChatEventName {
  return typeof name === 'string' && Object.hasOwn(DECODERS, name);
}

/**
 * Builds a fresh event, frozen at every depth, from a closed list of fields.
 *
 * @param params what the message had there, of any type
 * @param receivedAt ms since the epoch
 * @returns null if the message is to be rejected; why has been reported
 */
export function decodeEvent(
  event: RoxChatEventName,
  params: unknown,
  receivedAt: number,
  report: FieldReport,
): RoxChatEvent | null {
  if (!isWireRecord(params)) {
    report('invalid-params', 'params');
    return null;
  }
  const decoded = DECODERS[event](params, report);
  // The table pairs each name with the decoder of its params, which a union cannot express.
  return decoded && (Object.freeze({ event, params: decoded, receivedAt }) as RoxChatEvent);
}

/** Not frozen yet: the events of one visitor add their own fields. */
function decodeVisitorIds(
  record: WireRecord,
  report: FieldReport,
  path = '',
): RoxChatVisitorIds | null {
  const roxchatVisitorId = requiredId(record, 'roxchatVisitorId', report, path);
  return roxchatVisitorId === null
    ? null
    : {
        roxchatVisitorId,
        providedVisitorId: optionalId(record, 'providedVisitorId', report, path),
        siebelId: optionalSiebelId(record, report, path),
      };
}
