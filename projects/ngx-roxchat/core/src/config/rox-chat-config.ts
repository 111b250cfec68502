import { checkFailureMessages, type RoxChatFailureMessageSource } from './failure-message-source';
import { checkFailureReplyReader, type RoxChatFailureReplyReader } from './failure-reply-reader';
import { normalizeOrigin } from './origin';
import { getKind, quote, RoxChatError } from './rox-chat-error';
import { checkTexts, type RoxChatTextSource } from './text-source';
import { createLimitCheck, createTimeoutCheck } from './whole-number';
import { checkWorkspaceUrl } from './workspace-url';

/** The configuration of the library. It is checked when the application starts. */
export interface RoxChatConfig {
  /**
   * The only origin that messages are accepted from and that the workspace is loaded from: an
   * absolute https URL without a path, or http on a loopback host. Case, a default port and a
   * trailing slash do not matter.
   */
  readonly allowedOrigin: string;

  /**
   * The address that `<rox-chat-workspace>` loads if its `src` is not bound: an absolute URL on the
   * allowed origin, without credentials; the origin's root by default.
   */
  readonly workspaceUrl?: string | undefined;

  /**
   * How long a posted command waits for its result, in ms: a whole number from 1 to 600,000; 10,000
   * by default. After that it ends as `unconfirmed`.
   */
  readonly confirmationTimeout?: number | undefined;

  /**
   * How long a command waits for the workspace, in ms: a whole number from 1 to 600,000; 30,000 by
   * default. After that it ends as `notSent`.
   */
  readonly readyTimeout?: number | undefined;

  /**
   * How many visitors are remembered, with their sessions and outgoing chats: a whole number from 1
   * to 10,000; 500 by default.
   */
  readonly maxVisitors?: number | undefined;

  /**
   * How many notifications the store remembers, and how many ids of removed ones: a whole number
   * from 1 to 10,000; 500 by default.
   */
  readonly maxNotifications?: number | undefined;

  /**
   * Texts for some or all failure codes, such as those of the account's resource editor. They
   * replace the built-in texts of `LOCALE_ID`. A function is called each time a text is shown, in
   * an injection context, so that it can follow a switch of language. Texts that it leaves out stay
   * in the language of `LOCALE_ID`; `roxChatFailureMessages(language)` returns all of them in
   * another one.
   */
  readonly failureMessages?: RoxChatFailureMessageSource | undefined;

  /**
   * Some or all texts of the library, by their key: results, the button that starts a chat, and the
   * notices. They replace the built-in texts of `LOCALE_ID`. A function is called each time a text
   * is shown, in an injection context; `roxChatTexts(language)` returns all texts in another
   * language. For a failure code, `failureMessages` comes first.
   */
  readonly texts?: RoxChatTextSource | undefined;

  /**
   * Finds the code of a failure in a message from the workspace. It replaces the built-in reader,
   * which is assumed: the protocol does not say what the message looks like.
   */
  readonly readFailureReply?: RoxChatFailureReplyReader | undefined;
}

/**
 * The allowed origin, the whole configuration, or a function that returns either. The function is
 * called once, in an injection context, after the application's initializers have finished. Until
 * then nothing listens, commands wait, and the component shows nothing. If it throws or returns an
 * invalid configuration, the `ErrorHandler` gets a `RoxChatError`.
 */
export type RoxChatConfigSource = string | RoxChatConfig | (() => string | RoxChatConfig);

/** A checked configuration: it has every option, and the origin as browsers write it. */
export type CheckedConfig = {
  readonly [Option in keyof RoxChatConfig]-?: NonNullable<RoxChatConfig[Option]>;
};

/** The check of each option, which returns the normalised value or throws. */
const CHECKS: {
  readonly [Option in keyof CheckedConfig]: (
    value: unknown,
    config: RoxChatConfig,
  ) => CheckedConfig[Option];
} = {
  allowedOrigin: normalizeOrigin,
  workspaceUrl: (value, { allowedOrigin }) =>
    checkWorkspaceUrl('workspaceUrl', normalizeOrigin(allowedOrigin), value),
  confirmationTimeout: createTimeoutCheck('confirmationTimeout', 10_000),
  readyTimeout: createTimeoutCheck('readyTimeout', 30_000),
  maxVisitors: createLimitCheck('maxVisitors'),
  maxNotifications: createLimitCheck('maxNotifications'),
  failureMessages: checkFailureMessages,
  texts: checkTexts,
  readFailureReply: checkFailureReplyReader,
};

/**
 * Checks a configuration and normalises it.
 *
 * @throws RoxChatError `config-invalid`, `config-unknown-option`, or as the option's check says
 */
export function checkConfig(config: string | RoxChatConfig): CheckedConfig {
  const given = typeof config === 'string' ? { allowedOrigin: config } : config;
  if (getKind(given) !== 'Object') {
    throw new RoxChatError(
      'config-invalid',
      `The configuration is ${quote(given)}.`,
      `Give the allowed origin as a string, or an object such as ` +
        `{ allowedOrigin: 'https://acme.rox.chat' }.`,
    );
  }
  const unknownOption = Object.keys(given).find((option) => !Object.hasOwn(CHECKS, option));
  if (unknownOption !== undefined) {
    throw new RoxChatError(
      'config-unknown-option',
      `The configuration has an option ${quote(unknownOption)}.`,
      `Remove it or correct its name; the options are: ${Object.keys(CHECKS).join(', ')}.`,
    );
  }
  return Object.freeze(
    Object.fromEntries(
      Object.entries(CHECKS).map(([option, check]) => [
        option,
        check(given[option as keyof RoxChatConfig], given),
      ]),
    ) as CheckedConfig,
  );
}
