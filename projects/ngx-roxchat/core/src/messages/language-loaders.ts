import type { RoxChatTexts } from '../config/text-source';

/**
 * Loads the texts of each built-in language but English, by its ISO 639-1 code. A bundler makes a
 * file of each, which a browser loads only if it is needed.
 */
export const LANGUAGE_LOADERS: Readonly<Record<string, () => Promise<RoxChatTexts>>> = {
  de: () => import('ngx-roxchat/texts/de').then(({ de }) => de),
  es: () => import('ngx-roxchat/texts/es').then(({ es }) => es),
  fr: () => import('ngx-roxchat/texts/fr').then(({ fr }) => fr),
  it: () => import('ngx-roxchat/texts/it').then(({ it }) => it),
  pt: () => import('ngx-roxchat/texts/pt').then(({ pt }) => pt),
  ru: () => import('ngx-roxchat/texts/ru').then(({ ru }) => ru),
  tr: () => import('ngx-roxchat/texts/tr').then(({ tr }) => tr),
};
