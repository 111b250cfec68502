import { inject } from '@angular/core';
import type { RoxChatFailureMessages } from '../config/failure-message-source';
import type { RoxChatTexts } from '../config/text-source';
import { FAILURE_CODES } from '../protocol/outgoing-chat';
import { BuiltInTexts } from './built-in-texts';

/**
 * Returns all texts in the language of a locale, or in English if it is not built in. Call it in a
 * function that you give as `texts`:
 *
 * ```ts
 * texts: () => roxChatTexts(inject(Language).current())
 * ```
 *
 * The first call for a language loads its texts. Until they are there, it returns those that it
 * returned last for the same option, at first those of `LOCALE_ID`. Then a signal changes, so that
 * views show them.
 *
 * It must be called in an injection context: outside one, Angular throws NG0203.
 *
 * @param locale such as `pt-BR`; built in are en, pt, es, ru, de, fr, it and tr
 */
export function roxChatTexts(locale: string): RoxChatTexts {
  return inject(BuiltInTexts).findForOption(locale);
}

/**
 * Returns the texts of the failure codes alone, as {@link roxChatTexts} does, for a function that
 * you give as `failureMessages`. It must be called in an injection context.
 *
 * @param locale such as `pt-BR`; built in are en, pt, es, ru, de, fr, it and tr
 */
export function roxChatFailureMessages(locale: string): RoxChatFailureMessages {
  const texts = roxChatTexts(locale);
  return Object.fromEntries(
    FAILURE_CODES.map((code) => [code, texts[code]]),
  ) as RoxChatFailureMessages;
}
