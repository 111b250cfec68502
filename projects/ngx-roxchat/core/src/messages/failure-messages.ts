import {
  ErrorHandler,
  inject,
  Injectable,
  Injector,
  LOCALE_ID,
  runInInjectionContext,
} from '@angular/core';
import type {
  RoxChatFailureMessageOverrides,
  RoxChatFailureMessages,
} from '../config/failure-message-source';
import { GuardedCall } from '../config/guarded-call';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import { FAILURE_CODES, type RoxChatFailureCode } from '../protocol/outgoing-chat';
import { FAILURE_TEXTS, type FailureLanguage } from './failure-texts';

const LANGUAGES = Object.keys(FAILURE_TEXTS.unable_to_start_outgoing_chat) as FailureLanguage[];

/**
 * The built-in texts in a language.
 *
 * @param locale such as `pt-BR`: its own language if it is built in (en, pt, es, ru, de, fr, it,
 * tr), else English
 */
export function roxChatFailureMessages(locale: string): RoxChatFailureMessages {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  const builtIn = LANGUAGES.find((known) => known === language) ?? 'en';
  return Object.fromEntries(
    FAILURE_CODES.map((code) => [code, FAILURE_TEXTS[code][builtIn]]),
  ) as RoxChatFailureMessages;
}

/** Puts failure codes into words: the configuration's own, or the built-in ones. */
@Injectable({ providedIn: 'root' })
export class FailureMessages {
  readonly #configured = inject(ROX_CHAT_CONFIG).failureMessages;
  readonly #builtIn = roxChatFailureMessages(inject(LOCALE_ID));
  readonly #injector = inject(Injector);
  readonly #source = new GuardedCall(inject(ErrorHandler));

  /** The text of the moment: a language may have been switched since the last call. */
  getText(code: RoxChatFailureCode): string {
    const text: unknown = this.#overrides()?.[code];
    return typeof text === 'string' && text !== '' ? text : this.#builtIn[code];
  }

  #overrides(): RoxChatFailureMessageOverrides | null | undefined {
    const configured = this.#configured;
    return typeof configured === 'function'
      ? this.#source.run(() => runInInjectionContext(this.#injector, configured))
      : configured;
  }
}
