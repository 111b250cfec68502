import type { WireEvent } from '../payloads';

/**
 * Does by hand what the library promises for one message, in as few steps as possible: compares the
 * source and the origin, rejects ports, checks and copies own fields, freezes and stamps the event.
 * It does no counting, zones, coercion or streams: the rest is the work of browser and engine.
 */
export function byHand(
  frame: HTMLIFrameElement,
  origin: string,
  emit: (event: WireEvent) => void,
): (message: MessageEvent) => void {
  return (message) => {
    if (message.source === null || message.source !== frame.contentWindow) {
      return;
    }
    if (message.origin !== origin || message.ports.length > 0) {
      return;
    }
    const data: unknown = message.data;
    if (!isRecord(data) || own(data, 'source') !== 'roxchat') {
      return;
    }
    const event = own(data, 'event');
    const params = own(data, 'params');
    if (typeof event !== 'string' || !isRecord(params) || !Object.hasOwn(COPY, event)) {
      return;
    }
    const copy = COPY[event]?.(params);
    if (copy) {
      emit(Object.freeze({ event, params: copy, receivedAt: Date.now() }));
    }
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

const own = (record: Fields, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const id = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 256 ? value : null;
const text = (value: unknown, max: number): string | null =>
  typeof value === 'string' && value.length <= max ? value : null;
const number = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;

const visitor = ({ roxchatVisitorId, providedVisitorId, siebelId }: Fields) =>
  id(roxchatVisitorId) === null
    ? null
    : Object.freeze({
        roxchatVisitorId,
        providedVisitorId: id(providedVisitorId),
        siebelId: id(siebelId),
      });

const COPY: Record<string, (params: Fields) => object | null> = {
  newMessageAdded: (p) =>
    id(p['roxchatVisitorId']) === null
      ? null
      : Object.freeze({
          roxchatVisitorId: p['roxchatVisitorId'],
          providedVisitorId: id(p['providedVisitorId']),
          siebelId: id(p['siebelId']),
          chatId: number(p['chatId']),
          sessionId: id(p['sessionId']),
          kind: text(p['kind'], 1024),
          messageText: text(p['messageText'], 65_536),
        }),
  chatClosedByOperator: (p) =>
    id(p['roxchatVisitorId']) === null
      ? null
      : Object.freeze({
          roxchatVisitorId: p['roxchatVisitorId'],
          providedVisitorId: id(p['providedVisitorId']),
          siebelId: id(p['siebelId']),
          chatId: number(p['chatId']),
          channelId: id(p['channelId']),
          channelType: text(p['channelType'], 1024),
          channelUserId: id(p['channelUserId']),
          channelUserName: text(p['channelUserName'], 1024),
        }),
  visitorAuthorized: ({ old, new: next }) => {
    const before = isRecord(old) ? visitor(old) : null;
    const after = isRecord(next) ? visitor(next) : null;
    return before && after && Object.freeze({ old: before, new: after });
  },
  visitorSelected: (p) =>
    id(p['roxchatVisitorId']) === null
      ? null
      : Object.freeze({
          roxchatVisitorId: p['roxchatVisitorId'],
          providedVisitorId: id(p['providedVisitorId']),
          siebelId: id(p['siebelId']),
          chatId: number(p['chatId']),
          sessionId: id(p['sessionId']),
          taskId: id(p['taskId']),
        }),
  notificationAdded: ({ notification: n }) =>
    isRecord(n) && id(n['id']) !== null
      ? Object.freeze({
          notification: Object.freeze({
            id: n['id'],
            kind: text(n['kind'], 1024),
            text: text(n['text'], 65_536),
            sessionId: id(n['sessionId']),
          }),
        })
      : null,
  notificationRemoved: ({ notification: n }) =>
    isRecord(n) && id(n['id']) !== null
      ? Object.freeze({ notification: Object.freeze({ id: n['id'] }) })
      : null,
};
