/** What a person writes about; the same words as in the shared list of people. */
export const TOPICS = [
  'card',
  'transfer',
  'mortgage',
  'insurance',
  'statement',
  'login',
  'loan',
  'fraud',
] as const;

export type Topic = (typeof TOPICS)[number];
