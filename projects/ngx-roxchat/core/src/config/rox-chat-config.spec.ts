import type { RoxChatFailureReplyReader } from './failure-reply-reader';
import { checkConfig, type RoxChatConfig } from './rox-chat-config';
import { RoxChatError, type RoxChatErrorCode } from './rox-chat-error';

describe('checkConfig', () => {
  it('accepts a string as the allowed origin', () => {
    expect(checkConfig('https://Acme.rox.chat/')).toEqual({
      allowedOrigin: 'https://acme.rox.chat',
      workspaceUrl: 'https://acme.rox.chat/',
      confirmationTimeout: 10_000,
      readyTimeout: 30_000,
      maxVisitors: 500,
      maxNotifications: 500,
      failureMessages: {},
      texts: {},
      readFailureReply: expect.any(Function) as RoxChatFailureReplyReader,
    });
    expect(checkConfig({ allowedOrigin: 'https://acme.rox.chat' })).toEqual(
      checkConfig('https://acme.rox.chat'),
    );
  });

  it('accepts the limits of what is remembered', () => {
    const limits = { maxVisitors: 1, maxNotifications: 10_000 };

    expect(checkConfig({ allowedOrigin: 'https://acme.rox.chat', ...limits })).toMatchObject(
      limits,
    );
  });

  it('normalises the address of the workspace', () => {
    const config = {
      allowedOrigin: 'HTTPS://acme.rox.chat/',
      workspaceUrl: 'https://ACME.rox.chat',
    };

    expect(checkConfig(config).workspaceUrl).toBe('https://acme.rox.chat/');
  });

  it('returns a frozen copy', () => {
    const given = { allowedOrigin: 'https://acme.rox.chat' };
    const checked = checkConfig(given);
    given.allowedOrigin = 'https://evil.example';

    expect(checked.allowedOrigin).toBe('https://acme.rox.chat');
    expect(Object.isFrozen(checked)).toBe(true);

    const failureMessages = { no_tariff_option: 'No.' };
    const { failureMessages: copy } = checkConfig({ ...given, failureMessages });
    failureMessages.no_tariff_option = 'Changed';
    expect(copy).toEqual({ no_tariff_option: 'No.' });
    expect(Object.isFrozen(copy)).toBe(true);

    const texts = () => null;
    expect(checkConfig({ ...given, texts }).texts).toBe(texts);
  });

  it.each<[unknown, RoxChatErrorCode, RegExp]>([
    [undefined, 'config-invalid', /is undefined\. Give the allowed origin/],
    [null, 'config-invalid', /is null/],
    [42, 'config-invalid', /is 42/],
    [{}, 'origin-invalid', /allowedOrigin is undefined/],
    [[], 'config-invalid', /is an object \(Array\)\./],
    [Promise.resolve('https://a.test'), 'config-invalid', /is an object \(Promise\)\./],
    [
      { allowedOrigin: ['https://a.test'] },
      'origin-invalid',
      /allowedOrigin is an object \(Array\),/,
    ],
    [{ allowedOrigin: () => 'https://a.test' }, 'origin-invalid', /allowedOrigin is a function,/],
    [{ allowedOrigin: '#{RoxOrigin}#' }, 'origin-invalid', /allowedOrigin is "#\{RoxOrigin\}#",/],
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
    ...[0, -1, 1.5, 600_001, Infinity, '10s', null].map(
      (confirmationTimeout): [unknown, RoxChatErrorCode, RegExp] => [
        { allowedOrigin: 'https://a.test', confirmationTimeout },
        'timeout-invalid',
        /confirmationTimeout is .* not a time in ms\. .*from 1 to 600000, or leave it out for 10000/,
      ],
    ),
    [
      { allowedOrigin: 'https://a.test', readyTimeout: 0 },
      'timeout-invalid',
      /readyTimeout is 0,.*leave it out for 30000/,
    ],
    ...['en', 7, null].map((failureMessages): [unknown, RoxChatErrorCode, RegExp] => [
      { allowedOrigin: 'https://a.test', failureMessages },
      'failure-messages-invalid',
      /failureMessages is (?:"en"|7|null)\. Give an object of texts by key/,
    ]),
    ...['/agent', 'https://user:secret@a.test/', null, 7].map(
      (workspaceUrl): [unknown, RoxChatErrorCode, RegExp] => [
        { allowedOrigin: 'https://a.test', workspaceUrl },
        'src-invalid',
        /workspaceUrl is (?:"\/agent"|"…@a\.test\/"|null|7), .* such as 'https:\/\/a\.test\/…'/,
      ],
    ),
    [
      { allowedOrigin: 'https://a.test', workspaceUrl: 'https://b.test/' },
      'src-foreign',
      /workspaceUrl is "https:\/\/b\.test\/", but allowedOrigin is 'https:\/\/a\.test'/,
    ],
    ...[[], new Map(), new Date(), Promise.resolve({})].map(
      (failureMessages): [unknown, RoxChatErrorCode, RegExp] => [
        { allowedOrigin: 'https://a.test', failureMessages },
        'failure-messages-invalid',
        /failureMessages is an object \((?:Array|Map|Date|Promise)\)\. Give an object of texts/,
      ],
    ),
    [
      { allowedOrigin: 'https://a.test', failureMessages: { no_tarif: 'No.' } },
      'failure-messages-invalid',
      /a key "no_tarif".*the keys are: operator_cant.*unable_to_start_outgoing_chat\./,
    ],
    ...['', false, 7].map((text): [unknown, RoxChatErrorCode, RegExp] => [
      { allowedOrigin: 'https://a.test', failureMessages: { no_tariff_option: text } },
      'failure-messages-invalid',
      /failureMessages\['no_tariff_option'\] is (?:""|false|7)\. Give a text/,
    ]),
    ...[7, null, []].map((texts): [unknown, RoxChatErrorCode, RegExp] => [
      { allowedOrigin: 'https://a.test', texts },
      'texts-invalid',
      /texts is (?:7|null|an object \(Array\))\. Give an object of texts by key, or a function/,
    ]),
    [
      { allowedOrigin: 'https://a.test', texts: { 'start.redy': 'Go' } },
      'texts-invalid',
      /texts has a key "start\.redy".*the keys are: operator_cant.*started.*host\.back\./,
    ],
    [
      { allowedOrigin: 'https://a.test', texts: { 'start.ready': '' } },
      'texts-invalid',
      /texts\['start\.ready'\] is ""\. Give a text, or leave it out for the built-in one/,
    ],
    [
      { allowedOrigin: 'https://a.test', readFailureReply: 'error' },
      'failure-reader-invalid',
      /readFailureReply is "error", which is not a function/,
    ],
    [
      JSON.parse('{"allowedOrigin":"https://a.test","__proto__":{}}'),
      'config-unknown-option',
      /option "__proto__"/,
    ],
  ])('rejects %j with %s', (config, code, message) => {
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

describe('the message of checkConfig', () => {
  const allowedOrigin = 'https://acme.rox.chat';

  it.each<[unknown, string]>([
    [
      null,
      `The configuration is null. Give the allowed origin as a string, or an object such as { allowedOrigin: 'https://acme.rox.chat' }.`,
    ],
    [
      { allowedOrigin, maxVisitor: 1 },
      'The configuration has an option "maxVisitor". Remove it or correct its name; the options are: allowedOrigin, workspaceUrl, confirmationTimeout, readyTimeout, maxVisitors, maxNotifications, failureMessages, texts, readFailureReply.',
    ],
    [
      { allowedOrigin, maxVisitors: 0 },
      'maxVisitors is 0, which is not a number of items to remember. Give a whole number from 1 to 10000, or leave it out for 500.',
    ],
    [
      { allowedOrigin, failureMessages: { other: 'No.' } },
      'failureMessages has a key "other". Remove it or correct it; the keys are: operator_cant_start_chat_with_visitor_from_another_department, visitor_starting_chat_from_his_side, visitor_already_in_chat, no_tariff_option, unable_to_start_outgoing_chat.',
    ],
    [
      { allowedOrigin, readFailureReply: 7 },
      'readFailureReply is 7, which is not a function. Give a function that takes a message and returns a failure code or null, or leave it out.',
    ],
  ])('names what is wrong with %j, and the fix', (config, message) => {
    expect(() => checkConfig(config as RoxChatConfig)).toThrow(message);
  });
});
