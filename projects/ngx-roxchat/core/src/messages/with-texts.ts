import { InjectionToken } from '@angular/core';
import type { RoxChatSetUpFeature } from '../config/set-up-feature';
import type { RoxChatTexts } from '../config/text-source';

/** The texts that the application gave, by language or locale, of each `withTexts`. */
export const GIVEN_TEXTS = new InjectionToken<readonly Readonly<Record<string, RoxChatTexts>>[]>(
  'GIVEN_TEXTS',
  { providedIn: 'root', factory: () => [] },
);

/**
 * Gives the texts of languages at once, so that no file is loaded for them when the application
 * runs. The library uses those of `LOCALE_ID`, such as `pt-BR`: the texts under `pt-BR`, or else
 * those under `pt`. They come before the built-in ones, and may be in any language.
 *
 * ```ts
 * import { de } from 'ngx-roxchat/texts/de';
 *
 * RoxChatModule.forRoot('https://acme.rox.chat', withTexts({ de }))
 * ```
 */
export function withTexts(texts: Readonly<Record<string, RoxChatTexts>>): RoxChatSetUpFeature {
  return { ɵproviders: [{ provide: GIVEN_TEXTS, useValue: texts, multi: true }] };
}
