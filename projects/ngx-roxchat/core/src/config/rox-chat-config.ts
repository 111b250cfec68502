import { InjectionToken } from '@angular/core';
import { boundOf } from './bound';
import { normalizeOrigin } from './origin';
import { quote, RoxChatError } from './rox-chat-error';

/** How the library is set up. It is checked when the application starts. */
export interface RoxChatConfig {
  /**
   * The one origin that messages are accepted from and the workspace is loaded from: an absolute
   * https URL without path, or http on a loopback host. Case, default port and trailing slash do
   * not matter.
   */
  readonly allowedOrigin: string;
  /** How many visitors the store remembers: a whole number from 1 to 10,000; 500 if not given. */
  readonly maxVisitors?: number;
  /**
   * How many notifications, and how many removed ones, the store remembers: a whole number from 1
   * to 10,000; 500 if not given.
   */
  readonly maxNotifications?: number;
}

/** A configuration after the check: every option is there, the origin as browsers write it. */
export type CheckedConfig = Required<RoxChatConfig>;

/** One check for each option: it gives the normalised value, or throws. */
const CHECKS: {
  readonly [Option in keyof CheckedConfig]: (value: unknown) => CheckedConfig[Option];
} = {
  allowedOrigin: normalizeOrigin,
  maxVisitors: boundOf('maxVisitors'),
  maxNotifications: boundOf('maxNotifications'),
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
  const { allowedOrigin, maxVisitors, maxNotifications } = given as Partial<RoxChatConfig>;
  return Object.freeze({
    allowedOrigin: CHECKS.allowedOrigin(allowedOrigin),
    maxVisitors: CHECKS.maxVisitors(maxVisitors),
    maxNotifications: CHECKS.maxNotifications(maxNotifications),
  });
}
