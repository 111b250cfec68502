/** The languages of the demo: the ISO 639-1 code, and the name in the language itself. */
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

/** Returns the language of a locale such as `pt-BR`; English if it is not supported. */
export function getLanguage(locale: string): Language {
  const language = locale.toLowerCase().split('-')[0];
  return languages.find(({ code }) => code === language)?.code ?? 'en';
}
