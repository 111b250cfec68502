import {
  ErrorHandler,
  inject,
  Injectable,
  Injector,
  LOCALE_ID,
  runInInjectionContext,
} from '@angular/core';
import { Configuration } from '../config/configuration';
import type {
  RoxChatFailureMessageOverrides,
  RoxChatFailureMessages,
} from '../config/failure-message-source';
import { GuardedCall } from '../config/guarded-call';
import { FAILURE_CODES, type RoxChatFailureCode } from '../protocol/outgoing-chat';
import { FAILURE_TEXTS, type FailureLanguage } from './failure-texts';

const LANGUAGES = Object.keys(FAILURE_TEXTS.unable_to_start_outgoing_chat) as FailureLanguage[];

/**
 * Returns the built-in texts in the language of a locale, or in English if it is not built in.
 *
 * @param locale such as `pt-BR`; built in are en, pt, es, ru, de, fr, it and tr
 */
export function roxChatFailureMessages(locale: string): RoxChatFailureMessages {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  const builtIn = LANGUAGES.find((known) => known === language) ?? 'en';
  return Object.fromEntries(
    FAILURE_CODES.map((code) => [code, FAILURE_TEXTS[code][builtIn]]),
  ) as RoxChatFailureMessages;
}

/** The texts of failure codes: those of the configuration, or the built-in ones. */
@Injectable({ providedIn: 'root' })
export class FailureMessages {
  readonly #config = inject(Configuration);
  readonly #builtIn = roxChatFailureMessages(inject(LOCALE_ID));
  readonly #injector = inject(Injector);
  readonly #source = new GuardedCall(inject(ErrorHandler));

  /** Returns the current text: the language may have changed since the last call. */
  getText(code: RoxChatFailureCode): string {
    const text: unknown = this.#overrides()?.[code];
    return typeof text === 'string' && text !== '' ? text : this.#builtIn[code];
  }

  #overrides(): RoxChatFailureMessageOverrides | null | undefined {
    const configured = this.#config.current()?.failureMessages;
    return typeof configured === 'function'
      ? this.#source.run(() => runInInjectionContext(this.#injector, configured))
      : configured;
  }
}
