import type { Language } from './languages';
import type { TextTable } from './text-table';

/** Loads the texts of each language; English is always there. */
export const tableLoaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<TextTable>>> = {
  de: () => import('./tables/de').then(({ de }) => de),
  es: () => import('./tables/es').then(({ es }) => es),
  fr: () => import('./tables/fr').then(({ fr }) => fr),
  it: () => import('./tables/it').then(({ it }) => it),
  pt: () => import('./tables/pt').then(({ pt }) => pt),
  ru: () => import('./tables/ru').then(({ ru }) => ru),
  tr: () => import('./tables/tr').then(({ tr }) => tr),
};
