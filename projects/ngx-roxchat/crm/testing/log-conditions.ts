import type { RoxChatAnswer } from '../src/handler/ask-handler';
import { SILENCE_AFTER } from './log-tab';

/** How long the steps last that are nothing but time, in ms. */
export const TIMES = {
  moment: 300,
  second: 1_100,
  minute: 61_000,
  silence: SILENCE_AFTER + 10_000,
};

/** What can happen. */
export const STEPS = [
  'visitor writes',
  'visitor writes first',
  'agent writes',
  'note of the system',
  'close',
  'select',
  'authorize',
  'start',
  'next chat',
  'wrap up',
  'focus',
  'reload',
  'new tab',
  'crash',
  'clear',
  'server',
  'reset',
  ...(Object.keys(TIMES) as (keyof typeof TIMES)[]),
] as const;

/** Something that happens, in which tab, and about which of three visitors. */
export interface Step {
  readonly step: (typeof STEPS)[number];
  readonly tab: number;
  readonly visitor: 0 | 1 | 2;
}

/** How the handler fails while the server is down. */
export const FAILURES = {
  false: (): RoxChatAnswer<unknown> => false,
  throws: (): RoxChatAnswer<unknown> => {
    throw new Error('The server is down.');
  },
  rejects: (): RoxChatAnswer<unknown> => Promise.reject(new Error('The server is down.')),
  silence: (): RoxChatAnswer<unknown> => new Promise(() => undefined),
};

/** What holds for a whole run. */
export interface Conditions {
  readonly storage: 'works' | 'full' | 'denied';
  /** How long the handler takes, in ms; 0 for an answer at once. */
  readonly latency: number;
  readonly failure: keyof typeof FAILURES;
  /** How much later the third tab receives events than the others, in ms. */
  readonly lateness: number;
  /** Whether the tabs learn of each other's writes only as time passes. */
  readonly hasSlowStorage: boolean;
}
