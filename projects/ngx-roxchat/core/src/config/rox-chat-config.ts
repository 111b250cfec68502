import { InjectionToken } from '@angular/core';
import { checkFailureMessages, type RoxChatFailureMessageSource } from './failure-message-source';
import { checkFailureReplyReader, type RoxChatFailureReplyReader } from './failure-reply-reader';
import { normalizeOrigin } from './origin';
import { quote, RoxChatError } from './rox-chat-error';
import { createLimitCheck, createTimeoutCheck } from './whole-number';

/** How the library is set up. It is checked when the application starts. */
export interface RoxChatConfig {
  /**
   * The one origin that messages are accepted from and the workspace is loaded from: an absolute
   * https URL without path, or http on a loopback host. Case, default port and trailing slash do
   * not matter.
   */
  readonly allowedOrigin: string;

  /**
   * How long an answer to a posted command is waited for, in ms: a whole number from 1 to 600,000;
   * 10,000 if not given. After that the command ends as `unconfirmed`.
   */
  readonly confirmationTimeout?: number | undefined;

  /**
   * How long a command waits for the workspace to be there, in ms: a whole number from 1 to
   * 600,000; 30,000 if not given. After that it ends as `notSent`.
   */
  readonly readyTimeout?: number | undefined;

  /**
   * How many visitors are remembered, their sessions and outgoing chats as well: a whole number from
   * 1 to 10,000; 500 if not given.
   */
  readonly maxVisitors?: number | undefined;
  /**
   * How many notifications, and how many removed ones, the store remembers: a whole number from 1
   * to 10,000; 500 if not given.
   */
  readonly maxNotifications?: number | undefined;

  /**
   * Texts for some or all failure codes, such as those of the account's resource editor, in place
   * of the built-in ones of `LOCALE_ID`. A function is called each time a text is shown, in an
   * injection context, so that it can follow a switch of language; what it leaves out stays in the
   * language of `LOCALE_ID`, unless it starts from `roxChatFailureMessages(language)`.
   */
  readonly failureMessages?: RoxChatFailureMessageSource | undefined;

  /**
   * Tells the code of a failure in a message of the workspace, in place of the assumed reading:
   * the protocol does not say what the message looks like.
   */
  readonly readFailureReply?: RoxChatFailureReplyReader | undefined;
}

/** A configuration after the check: every option is there, the origin as browsers write it. */
export type CheckedConfig = {
  readonly [Option in keyof RoxChatConfig]-?: NonNullable<RoxChatConfig[Option]>;
};

/** One check for each option: it gives the normalised value, or throws. */
const CHECKS: {
  readonly [Option in keyof CheckedConfig]: (value: unknown) => CheckedConfig[Option];
} = {
  allowedOrigin: normalizeOrigin,
  confirmationTimeout: createTimeoutCheck('confirmationTimeout', 10_000),
  readyTimeout: createTimeoutCheck('readyTimeout', 30_000),
  maxVisitors: createLimitCheck('maxVisitors'),
  maxNotifications: createLimitCheck('maxNotifications'),
  failureMessages: checkFailureMessages,
  readFailureReply: checkFailureReplyReader,
};

/** The checked configuration of this injector. */
export const ROX_CHAT_CONFIG = new InjectionToken<CheckedConfig>('ROX_CHAT_CONFIG', {
  providedIn: 'root',
  factory: () => {
    throw new RoxChatError(
      'not-provided',
      'Rox.Chat is used, but not set up in this injector.',
      `Import RoxChatModule.forRoot('https://acme.rox.chat') in the root module, or add ` +
        `provideRoxChat('https://acme.rox.chat') to the application's providers.`,
    );
  },
});

/**
 * Checks a configuration and normalises it.
 *
 * @throws RoxChatError `config-invalid`, `config-unknown-option`, or as the option's check says
 */
export function checkConfig(config: string | RoxChatConfig): CheckedConfig {
  const given: unknown = typeof config === 'string' ? { allowedOrigin: config } : config;
  if (typeof given !== 'object' || given === null) {
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
        check((given as Record<string, unknown>)[option]),
      ]),
    ) as CheckedConfig,
  );
}
