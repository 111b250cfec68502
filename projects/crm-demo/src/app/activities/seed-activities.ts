import { seedCustomers } from '../customers/seed-customers';
import type { Activity } from './activity';

const MINUTE = 60_000;

interface Earlier {
  readonly email: string;
  /** How long ago it ended, in minutes. */
  readonly ago: number;
  /** How long it took, in minutes. */
  readonly length: number;
  readonly messages: Activity['messages'];
  /** What became of it: the code and the note. */
  readonly wrapUp: readonly [string, string];
}

const earlier: readonly Earlier[] = [
  {
    email: 'priya.nair@example.com',
    ago: 1_610,
    length: 14,
    messages: { visitor: 7, agent: 6 },
    wrapUp: ['fraud', 'Two payments disputed. New card ordered, call back on Friday.'],
  },
  {
    email: 'etienne.moreau@example.com',
    ago: 2_905,
    length: 9,
    messages: { visitor: 4, agent: 4 },
    wrapUp: ['insurance', 'Travel policy explained. Offer sent by email.'],
  },
  {
    email: 'wei.zhang@example.com',
    ago: 4_540,
    length: 21,
    messages: { visitor: 9, agent: 11 },
    wrapUp: ['loan', 'Wants to repay early. Statement requested.'],
  },
  {
    email: 'marta.oliveira@example.com',
    ago: 8_870,
    length: 6,
    messages: { visitor: 3, agent: 3 },
    wrapUp: ['card', 'Limit raised until the end of the month.'],
  },
  {
    email: 'john.doe@example.com',
    ago: 10_260,
    length: 11,
    messages: { visitor: 5, agent: 4 },
    wrapUp: ['transfer', 'Transfer abroad was delayed. It arrives on Monday.'],
  },
];

/** Returns the chats of the last days, before `now` in ms since the epoch. */
export function createSeedActivities(now: number): readonly Activity[] {
  return earlier.map(({ email, ago, length, messages, wrapUp }, index) => {
    const customer = seedCustomers.find((other) => other.email === email);
    const endedAt = now - ago * MINUTE;
    return {
      key: `earlier-${String(index)}`,
      customerId: customer?.id ?? null,
      channel: customer?.channel ?? null,
      startedAt: endedAt - length * MINUTE,
      endedAt,
      endedBy: 'agent',
      reopened: 0,
      startedFromCrm: index === 2,
      messages,
      firstReplyAfter: (index + 2) * 9_000,
      wrapUp: { code: wrapUp[0], note: wrapUp[1] },
    };
  });
}
