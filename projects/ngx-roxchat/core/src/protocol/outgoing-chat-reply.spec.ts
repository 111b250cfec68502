import { FAILURE_CODES } from './outgoing-chat';
import { findFailureCode, findListedCode, toFailureCode } from './outgoing-chat-reply';
import type { WireRecord } from './wire-record';

const CODE = 'visitor_already_in_chat';
const ROXCHAT = { source: 'roxchat', event: 'start_outgoing_chat' };

describe('findFailureCode', () => {
  it.each<WireRecord>([
    { ...ROXCHAT, error: CODE },
    { ...ROXCHAT, errorCode: CODE },
    { ...ROXCHAT, params: { code: CODE } },
    { ...ROXCHAT, data: { error: CODE } },
    { ...ROXCHAT, error: { code: CODE, message: 'The visitor is already chatting.' } },
    { ...ROXCHAT, params: { roxchatVisitorId: 'v', error: { code: CODE } } },
    { source: 'roxchat', event: CODE },
    { source: 'roxchat', event: 'x', params: { response: { error: CODE } } },
    { message: CODE, result: 'none' },
    { action: 'start_outgoing_chat', error: CODE },
    { error: CODE },
    JSON.parse(`{"__proto__":{"error":"${CODE}"}}`) as WireRecord,
  ])('finds a listed code in any field: %j', (message) => {
    expect(findFailureCode(message)).toBe(CODE);
  });

  it.each<WireRecord>([
    {},
    ROXCHAT,
    { ...ROXCHAT, error: null, errorCode: 7, code: '' },
    { error: { error: { error: { code: CODE } } } },
    { error: `${CODE}!` },
    Object.create(Object.assign(Object.create(null) as object, { error: CODE })) as WireRecord,
    { ...ROXCHAT, params: Object.create({ error: CODE }) as object },
    { ...ROXCHAT, params: new Map([['error', CODE]]), error: [CODE] },
  ])('finds none in %j', (message) => {
    expect(findFailureCode(message)).toBeNull();
  });

  it.each(FAILURE_CODES)('finds %s, also written with hyphens or in capitals', (code) => {
    const hyphenated = code.replaceAll('_', '-').toUpperCase();

    expect(findFailureCode({ error: code })).toBe(code);
    expect(findFailureCode({ error: hyphenated })).toBe(hyphenated);
    expect(toFailureCode(hyphenated)).toBe(code);
  });

  it('prefers a listed code', () => {
    expect(findFailureCode({ ...ROXCHAT, error: 'Error', params: { code: CODE } })).toBe(CODE);
  });

  it.each<WireRecord>([
    { ...ROXCHAT, params: { code: 'newer' } },
    { ...ROXCHAT, params: { response: { reason: 'newer' } } },
    { action: 'start_outgoing_chat', errorCode: 'newer' },
    { type: 'start_outgoing_chat', error_code: 'newer' },
    { source: 'roxchat', event: 'outgoingChatFailed', error: 'newer' },
    { source: 'roxchat', type: 'ERROR', code: 'newer' },
    { ...ROXCHAT, reason: 'no reason', error: 'newer', code: 'code' },
    { ...ROXCHAT, error: 'ok', code: 'newer' },
  ])('finds an unlisted code in a message about the command or a failure: %j', (message) => {
    expect(findFailureCode(message)).toBe('newer');
  });

  it.each<WireRecord>([
    { source: 'roxchat', event: 'operatorStatusChanged', params: { code: 'online' } },
    { source: 'roxchat', params: { error: 'newer' } },
    { source: 'analytics', event: 'upload failed', code: 'newer' },
    { event: 'error', code: 'newer' },
    { ...ROXCHAT, message: 'newer', status: 'newer' },
    { source: 'roxchat', params: { event: 'start_outgoing_chat', code: 'newer' } },
    ...['ok', 'OK', ' Success ', 'none', '0', '', '  '].map((code) => ({ ...ROXCHAT, code })),
  ])('finds no code in other texts: %j', (message) => {
    expect(findFailureCode(message)).toBeNull();
  });

  it('searches only the first hundred fields of an object', () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, 0]));

    expect(findFailureCode({ ...fields(99), error: CODE })).toBe(CODE);
    expect(findFailureCode({ ...fields(100), error: CODE })).toBeNull();
  });

  it('searches only three levels, so that a cycle ends', () => {
    const cycle: Record<string, unknown> = { ...ROXCHAT };
    cycle['params'] = cycle;

    expect(findFailureCode(cycle)).toBeNull();
  });
});

describe('toFailureCode', () => {
  it('maps an unlisted code to the code of an unknown error', () => {
    expect(toFailureCode('newer')).toBe('unable_to_start_outgoing_chat');
    expect(findListedCode('newer')).toBeUndefined();
  });

  it('does not compare a code that is too long to be listed', () => {
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
