/** What a person writes about, by the names in the shared list of persons. */
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
