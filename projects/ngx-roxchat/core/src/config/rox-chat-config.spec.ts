import { checkConfig, type RoxChatConfig } from './rox-chat-config';
import { RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

describe('checkConfig', () => {
  it('takes a string for the allowed origin', () => {
    expect(checkConfig('https://Acme.rox.chat/')).toEqual({
      allowedOrigin: 'https://acme.rox.chat',
      maxVisitors: 500,
      maxNotifications: 500,
    });
    expect(checkConfig({ allowedOrigin: 'https://acme.rox.chat' })).toEqual(
      checkConfig('https://acme.rox.chat'),
    );
  });

  it('takes the bounds of what is remembered', () => {
    const bounds = { maxVisitors: 1, maxNotifications: 10_000 };

    expect(checkConfig({ allowedOrigin: 'https://acme.rox.chat', ...bounds })).toMatchObject(
      bounds,
    );
  });

  it('gives a frozen copy', () => {
    const given = { allowedOrigin: 'https://acme.rox.chat' };
    const checked = checkConfig(given);
    given.allowedOrigin = 'https://evil.example';

    expect(checked.allowedOrigin).toBe('https://acme.rox.chat');
    expect(Object.isFrozen(checked)).toBe(true);
  });

  it.each<[unknown, RoxChatErrorCode, RegExp]>([
    [undefined, 'config-invalid', /is undefined\. Give the allowed origin/],
    [null, 'config-invalid', /is null/],
    [42, 'config-invalid', /is 42/],
    [{}, 'origin-invalid', /allowedOrigin is undefined/],
    [[], 'origin-invalid', /allowedOrigin is undefined/],
    [{ allowedOrigin: ['https://a.test'] }, 'origin-invalid', /allowedOrigin is an object/],
    [
      { allowedOrigin: 'https://a.test', alowedOrigin: 1 },
      'config-unknown-option',
      /option "alowedOrigin".*the options are: allowedOrigin/,
    ],
    ...[0, -1, 1.5, 10_001, Infinity, NaN, '500', null].map(
      (maxVisitors): [unknown, RoxChatErrorCode, RegExp] => [
        { allowedOrigin: 'https://a.test', maxVisitors },
        'bound-invalid',
        /maxVisitors is .*whole number from 1 to 10000, or leave it out for 500/,
      ],
    ),
    [
      { allowedOrigin: 'https://a.test', maxNotifications: 0 },
      'bound-invalid',
      /maxNotifications is 0,/,
    ],
    [
      JSON.parse('{"allowedOrigin":"https://a.test","__proto__":{}}'),
      'config-unknown-option',
      /option "__proto__"/,
    ],
  ])('refuses %j with %s', (config, code, message) => {
    expect.assertions(4);
    try {
      checkConfig(config as RoxChatConfig);
    } catch (error) {
      expect(error).toBeInstanceOf(RoxChatError);
      expect(error).toMatchObject({ name: 'RoxChatError', code });
      expect((error as Error).message).toMatch(message);
      expect((error as Error).message).toContain(`[${code}]`);
    }
  });
});
