import type { RoxChatEvent } from './events';
import { FAILURE_CODES } from './outgoing-chat';
import { findFailureCode, isConfirmation, toFailureCode } from './outgoing-chat-answer';
import { SAMPLES } from './samples.fixture';
import type { WireRecord } from './wire-record';

const CODE = 'visitor_already_in_chat';
const ROXCHAT = { source: 'roxchat', event: 'start_outgoing_chat' };

describe('findFailureCode', () => {
  it.each<WireRecord>([
    { ...ROXCHAT, error: CODE },
    { ...ROXCHAT, errorCode: CODE },
    { ...ROXCHAT, code: CODE },
    { ...ROXCHAT, params: { error: CODE } },
    { ...ROXCHAT, params: { errorCode: CODE } },
    { ...ROXCHAT, params: { code: CODE } },
    { ...ROXCHAT, data: { error: CODE } },
    { ...ROXCHAT, data: { errorCode: CODE } },
    { ...ROXCHAT, data: { code: CODE } },
    { ...ROXCHAT, error: { code: CODE, message: 'The visitor is already chatting.' } },
    { ...ROXCHAT, params: { roxchatVisitorId: 'v', error: { code: CODE } } },
    { action: 'start_outgoing_chat', error: CODE },
    { error: CODE },
  ])('finds it in %j', (message) => {
    expect(findFailureCode(message)).toBe(CODE);
  });

  it.each(FAILURE_CODES)('finds %s, also written with hyphens or in capitals', (code) => {
    const hyphenated = code.replaceAll('_', '-').toUpperCase();

    expect(findFailureCode({ error: code })).toBe(code);
    expect(findFailureCode({ error: hyphenated })).toBe(hyphenated);
    expect(toFailureCode(hyphenated)).toBe(code);
  });

  it('finds a code that is not listed in a message of Rox.Chat alone', () => {
    expect(findFailureCode({ ...ROXCHAT, params: { code: 'newer' } })).toBe('newer');
    expect(findFailureCode({ source: 'analytics', params: { code: 'newer' } })).toBeNull();
    expect(toFailureCode('newer')).toBe('unable_to_start_outgoing_chat');
  });

  it('prefers a code that is listed', () => {
    expect(findFailureCode({ ...ROXCHAT, error: 'Error', params: { code: CODE } })).toBe(CODE);
  });

  it.each<WireRecord>([
    {},
    ROXCHAT,
    { ...ROXCHAT, error: null, errorCode: 7, code: '' },
    { ...ROXCHAT, error: [CODE], params: [CODE], data: CODE },
    { ...ROXCHAT, message: CODE, result: { error: CODE } },
    { ...ROXCHAT, error: { error: { code: CODE } } },
    Object.create(Object.assign(Object.create(null) as object, { error: CODE })) as WireRecord,
    { ...ROXCHAT, params: Object.create({ error: CODE }) as object },
    JSON.parse(`{"source":"roxchat","__proto__":{"error":"${CODE}"}}`) as WireRecord,
  ])('finds none in %j', (message) => {
    expect(findFailureCode(message)).toBeNull();
  });

  it('compares no code that is longer than a code can be', () => {
    const longest = `${CODE}${' '.repeat(256 - CODE.length)}`;

    expect(toFailureCode(longest.trimEnd())).toBe(CODE);
    const lower = jest.spyOn(String.prototype, 'toLowerCase');
    toFailureCode(longest);
    expect(lower).toHaveBeenCalledTimes(1);
    toFailureCode(`${longest} `);
    expect(lower).toHaveBeenCalledTimes(1);
    lower.mockRestore();
  });
});

describe('isConfirmation', () => {
  const ann = { isOf: (roxchatVisitorId: string) => roxchatVisitorId === 'ann' };
  const told = (event: 'visitorSelected' | 'newMessageAdded', ids: object) =>
    ({ event, params: { ...SAMPLES[event][0]?.params, ...ids }, receivedAt: 1 }) as RoxChatEvent;

  it('is the selection of the visitor in the session that was asked for', () => {
    const ids = { roxchatVisitorId: 'ann', sessionId: 'a1' };

    expect(isConfirmation(told('visitorSelected', ids), ann, 'a1')).toBe(true);
    expect(isConfirmation(told('newMessageAdded', ids), ann, 'a1')).toBe(false);
  });

  it.each([
    { roxchatVisitorId: 'bob', sessionId: 'a1' },
    { roxchatVisitorId: 'ann', sessionId: 'a2' },
    { roxchatVisitorId: 'ann', sessionId: null },
  ])('is not that of %j', (ids) => {
    expect(isConfirmation(told('visitorSelected', ids), ann, 'a1')).toBe(false);
  });
});
