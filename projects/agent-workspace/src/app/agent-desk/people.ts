import people from '../../../../demo-data/people.json';
import type { SeededRandom } from '../launch/seeded-random';
import { CHANNEL_NAMES, type ChannelType } from './channel';
import { type Topic, TOPICS } from './topic';

/** A person whom the bank knows; the demo CRM has the same list. */
export interface Person {
  readonly name: string;
  readonly siebelId: string | null;
  readonly providedVisitorId: string | null;
  readonly channel: ChannelType;
  readonly topic: Topic;
}

export const PEOPLE: readonly Person[] = people.map((person) => ({
  ...person,
  channel: readChannel(person.channel),
  topic: TOPICS.find((topic) => topic === person.topic) ?? 'card',
}));

/** Not on the desk at first: the first visitor who authorizes logs in under this name. */
export const NEWCOMER = 'Aylin Demir';

const CLIENT_NAMES = [
  'Sofia Almeida',
  'Oskar Lindqvist',
  'Hana Novak',
  'Daniel Okafor',
  'Mina Sato',
] as const;

/** Creates a person with a client number of the bank's site, but without a CRM record. */
export function createUnknownPerson(random: SeededRandom): Person {
  return {
    name: random.pick(CLIENT_NAMES),
    siebelId: null,
    providedVisitorId: String(random.integer(70_000, 99_999)),
    channel: 'site',
    topic: random.pick(TOPICS),
  };
}

function readChannel(text: string): ChannelType {
  return text in CHANNEL_NAMES ? (text as ChannelType) : 'site';
}
