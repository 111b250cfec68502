import type { SeededRandom } from '../launch/seeded-random';
import type { ChannelIdentity } from './channel';
import type { Person } from './people';
import { type Topic, TOPICS } from './topic';
import type { Visitor } from './visitor';

/** Puts a known person on the desk, without a chat yet. */
export function arrivingPerson(random: SeededRandom, key: number, person: Person): Visitor {
  return {
    ...newArrival(random, key, person.topic),
    ...identityOf(random, person),
    channel: person.channel,
    channelIdentity: channelIdentity(random, person),
  };
}

/** Puts somebody on the desk whom nobody knows. */
export function arrivingStranger(
  random: SeededRandom,
  key: number,
  topic: Topic = random.pick(TOPICS),
): Visitor {
  return newArrival(random, key, topic);
}

/** The same visitor after logging in as `person`: Rox.Chat gives them another id of its own. */
export function authorizedAs(random: SeededRandom, visitor: Visitor, person: Person): Visitor {
  return { ...visitor, ...identityOf(random, person), roxchatVisitorId: random.id() };
}

function newArrival(random: SeededRandom, key: number, topic: Topic): Visitor {
  return {
    key,
    topic,
    name: `Visitor ${String(random.integer(1000, 9999))}`,
    roxchatVisitorId: random.id(),
    providedVisitorId: null,
    siebelId: null,
    sessionId: random.id(),
    taskId: null,
    channel: 'site',
    channelIdentity: null,
    chatId: null,
    status: 'none',
    messages: [],
    unread: 0,
    seenAt: Date.now(),
  };
}

function identityOf(
  random: SeededRandom,
  { name, providedVisitorId, siebelId }: Person,
): Pick<Visitor, 'name' | 'providedVisitorId' | 'siebelId' | 'taskId'> {
  const taskId = siebelId === null ? null : String(random.integer(20_000_000, 29_999_999));
  return { name, providedVisitorId, siebelId, taskId };
}

function channelIdentity(random: SeededRandom, { channel, name }: Person): ChannelIdentity | null {
  return channel === 'site'
    ? null
    : { id: random.id(), userId: String(random.integer(10_000_000, 99_999_999)), userName: name };
}
