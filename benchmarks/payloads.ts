// What the workspace says in every benchmark, and a stranger too: the six events in turn.

/** An event as it is on the wire, but for `source`. */
export interface Said {
  readonly event: string;
  readonly params: object;
}

const id = (n: number) => `c3fa5841c772895f8645b33a${n.toString(16).padStart(8, '0')}`;

const idsOf = (n: number) => ({
  roxchatVisitorId: id(n),
  providedVisitorId: `12345-${String(n)}`,
  siebelId: '4-1GQDLH42',
});

const messageAdded = (n: number, messageText: string): Said => ({
  event: 'newMessageAdded',
  params: { ...idsOf(n), chatId: n, sessionId: id(n), kind: 'visitor', messageText },
});

const ROWS: readonly ((n: number, text: string) => Said)[] = [
  messageAdded,
  (n) => ({
    event: 'chatClosedByOperator',
    params: {
      ...idsOf(n),
      chatId: n,
      channelId: '27',
      channelType: 'telegram',
      channelUserId: '8103',
      channelUserName: 'A name of some length',
    },
  }),
  (n) => ({ event: 'visitorAuthorized', params: { old: idsOf(n), new: idsOf(n + 0x1000_0000) } }),
  (n) => ({
    event: 'visitorSelected',
    params: { ...idsOf(n), chatId: n, sessionId: id(n), taskId: '7' },
  }),
  (n, text) => ({
    event: 'notificationAdded',
    params: { notification: { id: id(n), kind: 'visitor', text, sessionId: id(n) } },
  }),
  (n) => ({ event: 'notificationRemoved', params: { notification: { id: id(n) } } }),
];

/**
 * The nth thing that is said; no two of them are about the same visitor or notification.
 *
 * @param characters how long the text is, if the event has one: 60 make about 0.3 KB in all
 */
export function sayingOf(n: number, characters = 60): Said {
  const say = ROWS[n % ROWS.length] ?? messageAdded;
  return say(n, 'Greetings! '.repeat(Math.ceil(characters / 11)).slice(0, characters));
}

/** A `newMessageAdded` of this many characters of text. */
export const messageOf = (n: number, characters: number): Said =>
  sayingOf(n * ROWS.length, characters);

/** An event as the workspace posts it. */
export const envelopeOf = (said: Said): object => ({ source: 'roxchat', ...said });
