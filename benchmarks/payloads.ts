// What the workspace and a foreign frame post in every benchmark: the six events in turn.

/** An event on the wire, without `source`. */
export interface WireEvent {
  readonly event: string;
  readonly params: object;
}

const id = (n: number) => `c3fa5841c772895f8645b33a${n.toString(16).padStart(8, '0')}`;

const getIds = (n: number) => ({
  roxchatVisitorId: id(n),
  providedVisitorId: `12345-${String(n)}`,
  siebelId: '4-1GQDLH42',
});

const messageAdded = (n: number, messageText: string): WireEvent => ({
  event: 'newMessageAdded',
  params: { ...getIds(n), chatId: n, sessionId: id(n), kind: 'visitor', messageText },
});

const ROWS: readonly ((n: number, text: string) => WireEvent)[] = [
  messageAdded,
  (n) => ({
    event: 'chatClosedByOperator',
    params: {
      ...getIds(n),
      chatId: n,
      channelId: '27',
      channelType: 'telegram',
      channelUserId: '8103',
      channelUserName: 'A name of some length',
    },
  }),
  (n) => ({ event: 'visitorAuthorized', params: { old: getIds(n), new: getIds(n + 0x1000_0000) } }),
  (n) => ({
    event: 'visitorSelected',
    params: { ...getIds(n), chatId: n, sessionId: id(n), taskId: '7' },
  }),
  (n, text) => ({
    event: 'notificationAdded',
    params: { notification: { id: id(n), kind: 'visitor', text, sessionId: id(n) } },
  }),
  (n) => ({ event: 'notificationRemoved', params: { notification: { id: id(n) } } }),
];

/**
 * Creates the nth event; no two of them are about the same visitor or notification.
 *
 * @param characters the length of the text, if the event has one: 60 make about 0.3 KB in all
 */
export function createEvent(n: number, characters = 60): WireEvent {
  const create = ROWS[n % ROWS.length] ?? messageAdded;
  return create(n, 'Greetings! '.repeat(Math.ceil(characters / 11)).slice(0, characters));
}

/** Creates a `newMessageAdded` with a text of this length. */
export const createTextMessage = (n: number, characters: number): WireEvent =>
  createEvent(n * ROWS.length, characters);

/** Creates the message that the workspace posts for an event. */
export const createMessage = (event: WireEvent): object => ({ source: 'roxchat', ...event });
