/** What can happen in one of three tabs. */
export const STEPS = [
  'select',
  'select in all',
  'authorize',
  'focus',
  'click in the frame',
  'crash',
  'way back',
  'pop',
  'choose',
  'open held',
  'reset',
  'short time',
  'long time',
] as const;

/** Something that happens, in which tab, and about which of three visitors. */
export interface Step {
  readonly step: (typeof STEPS)[number];
  readonly tab: number;
  readonly visitor: number;
}

/** How the handlers of a run answer, and after how many ms. */
export interface Answers {
  readonly count: number;
  readonly find: 'answers' | 'fails' | 'throws';
  readonly open: 'answers' | 'fails' | 'throws' | 'refuses';
  readonly findTime: number;
  readonly openTime: number;
}
