import { normalizeOrigin } from './origin';
import { RoxChatError } from './rox-chat-error';

function catchError(value: unknown): RoxChatError {
  try {
    throw new Error(`accepted: ${normalizeOrigin(value)}`);
  } catch (error) {
    expect(error).toBeInstanceOf(RoxChatError);
    return error as RoxChatError;
  }
}

const getCode = (value: unknown) => catchError(value).code;
const getMessage = (value: unknown) => catchError(value).message;

describe('normalizeOrigin', () => {
  it.each([
    ['https://acme.rox.chat', 'https://acme.rox.chat'],
    ['https://acme.rox.chat/', 'https://acme.rox.chat'],
    ['HTTPS://Acme.ROX.chat:443', 'https://acme.rox.chat'],
    ['https://acme.rox.chat:8443', 'https://acme.rox.chat:8443'],
    ['https://чат.example', 'https://xn--80a0bn.example'],
    ['https://192.0.2.1', 'https://192.0.2.1'],
    ['https://rox_chat.example', 'https://rox_chat.example'],
    ['https://r3---chat', 'https://r3---chat'],
    ['https://[2001:DB8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['http://localhost:4300', 'http://localhost:4300'],
    ['http://workspace.localhost:80', 'http://workspace.localhost'],
    ['http://127.0.0.1:4300', 'http://127.0.0.1:4300'],
    ['http://127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:4300/', 'http://[::1]:4300'],
  ])('normalizes %s to %s', (value, origin) => {
    expect(normalizeOrigin(value)).toBe(origin);
  });

  it.each([
    undefined,
    null,
    7,
    ['https://acme.rox.chat'],
    new URL('https://acme.rox.chat'),
    '',
    '*',
    'null',
    'acme.rox.chat',
    '//acme.rox.chat',
    'https://',
    'https:acme.rox.chat',
    'https:///acme.rox.chat',
    'https://*.rox.chat',
    'https://acme.rox.chat/agent',
    'https://acme.rox.chat//',
    'https://acme.rox.chat\\',
    'https://acme.rox.chat?',
    'https://acme.rox.chat#',
    'https://user:secret@acme.rox.chat',
    'https://@acme.rox.chat',
    ' https://acme.rox.chat',
    'https://acme.rox.chat\n',
    'https://acme\t.rox.chat',
    'https://acme.rox.chat,https://b.rox.chat',
    'https://a.rox.chat,b.rox.chat',
    'https://a.rox.chat;b',
    'https://a.rox.chat|b',
    'https://%2A.rox.chat',
    'https://＊.rox.chat',
    'https://a.rox.chat%2cb.rox.chat',
    'https://a.rox.chat；b',
    'https://acme.rox.chat:99999',
    'https://[::1',
    'blob:https://acme.rox.chat/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'ws://acme.rox.chat',
    'https://acme.rox.chat.',
    'https://acme.rox.chat.:8443/',
    'https://acme.rox.chat。',
    'http://localhost.',
    'http://..localhost',
    'https://acme..rox.chat',
    'https://.rox.chat',
    'https://-acme.rox.chat',
    'https://acme-.rox.chat',
    'https://__ORIGIN__',
    'https://$(RoxOrigin)',
    'https://${ROX_ORIGIN}',
    'https://{{origin}}',
    'https://{tenant}.rox.chat',
    'https://(.+).rox.chat',
    'https://"acme"',
    "https://'acme'",
    'https://acme!',
  ])('rejects %p', (value) => {
    expect(getCode(value)).toBe('origin-invalid');
  });

  it.each([
    'http://acme.rox.chat',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://notlocalhost',
    'http://128.0.0.1',
    'http://[::2]',
  ])('rejects %s, as http is for loopback hosts only', (value) => {
    expect(getCode(value)).toBe('origin-insecure');
  });

  it('names the invalid value and the fix', () => {
    expect(() => normalizeOrigin('http://acme.rox.chat:81')).toThrow(
      /allowedOrigin is "http:\/\/acme\.rox\.chat:81".*Use 'https:\/\/acme\.rox\.chat:81'/,
    );
    expect(() => normalizeOrigin('https://acme.rox.chat/agent')).toThrow(
      /"https:\/\/acme\.rox\.chat\/agent".*such as 'https:\/\/acme\.rox\.chat'/,
    );
  });

  it('names the fix for a dot at the end of the host', () => {
    expect(getMessage('https://acme.rox.chat.')).toMatch(
      /"https:\/\/acme\.rox\.chat\.".*without a dot at the end, such as 'https:\/\/acme\.rox\.chat'\.$/,
    );
  });

  it.each(['https://user:secret@acme.rox.chat', 'https://a.test/?token=secret'])(
    'prints no secret in %s',
    (value) => {
      expect(getMessage(value)).toContain('https://');
      expect(getMessage(value)).not.toContain('secret');
    },
  );

  it('truncates a long value in the message', () => {
    expect(getMessage('x'.repeat(10_000)).length).toBeLessThan(500);
  });
});
