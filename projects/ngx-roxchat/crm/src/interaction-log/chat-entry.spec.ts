import { addMessage, type ChatEntry, close, EMPTY, listFormerIds, NEVER } from './chat-entry';

describe('addMessage', () => {
  /** Adds messages, each with its kind and time. */
  const add = (...messages: (readonly ['visitor' | 'operator', number])[]) =>
    messages.reduce((entry: ChatEntry, [kind, at]) => addMessage(entry, kind, at), EMPTY);

  it('notes the first reply after the first question', () => {
    const entry = add(['visitor', 10], ['visitor', 20], ['operator', 30], ['operator', 40]);

    expect(entry).toMatchObject({ askedAt: 10, repliedAt: 30 });
  });

  it('takes no message of the visitor for a reply, and none of an agent before the question', () => {
    expect(add(['operator', 10], ['visitor', 20], ['visitor', 30])).toMatchObject({
      askedAt: 20,
      repliedAt: NEVER,
    });
  });
});

describe('close', () => {
  it('keeps the channel if the event has none', () => {
    const channel = { channelId: null, channelType: 'telegram', channelUserId: null };
    const none = { ...channel, channelType: null };

    expect(close(close(EMPTY, channel, 1), none, 2)).toMatchObject({ ...channel, closes: 2 });
  });
});

describe('listFormerIds', () => {
  it('returns the last ten, each once, without the current one', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `v${index}`);

    expect(listFormerIds('v11', [...ids, 'v5', ''])).toEqual(ids.slice(1, 11));
  });
});
