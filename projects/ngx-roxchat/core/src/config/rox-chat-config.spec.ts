import { checkConfig, type RoxChatConfig } from './rox-chat-config';
import { RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

describe('checkConfig', () => {
  it('takes a string for the allowed origin', () => {
    expect(checkConfig('https://Acme.rox.chat/')).toEqual({
      allowedOrigin: 'https://acme.rox.chat',
    });
    expect(checkConfig({ allowedOrigin: 'https://acme.rox.chat' })).toEqual(
      checkConfig('https://acme.rox.chat'),
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
