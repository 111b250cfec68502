import type { en } from './tables/en';

/** A text, or its forms for numbers: `one` for 1 in English, more in other languages. */
export type Text =
  string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

export type TextKey = keyof typeof en;

/** The texts of the demo in one language. */
export type TextTable = Readonly<Record<TextKey, Text>>;
