/** The languages of outgoing chats, by their ISO 639-1 code, each under its own name. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'pt', name: 'Português' },
  { code: 'es', name: 'Español' },
  { code: 'ru', name: 'Русский' },
  { code: 'de', name: 'Deutsch' },
  { code: 'fr', name: 'Français' },
  { code: 'it', name: 'Italiano' },
  { code: 'tr', name: 'Türkçe' },
] as const;

export type Language = (typeof languages)[number]['code'];

/** The language of a locale such as `pt-BR`; English for one that is not among them. */
export function languageOf(locale: string): Language {
  const language = locale.toLowerCase().split('-')[0];
  return languages.find(({ code }) => code === language)?.code ?? 'en';
}
