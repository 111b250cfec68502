import type { SeededRandom } from '../launch/seeded-random';
import type { ChannelIdentity } from './channel';
import type { Person } from './people';
import { type Topic, TOPICS } from './topic';
import type { Visitor } from './visitor';

/** Creates a visitor who is a known person, without a chat. */
export function createKnownVisitor(random: SeededRandom, key: number, person: Person): Visitor {
  return {
    ...createVisitor(random, key, person.topic),
    ...createIdentity(random, person),
    channel: person.channel,
    channelIdentity: createChannelIdentity(random, person),
  };
}

/** Creates an anonymous visitor, without a chat. */
export function createAnonymousVisitor(
  random: SeededRandom,
  key: number,
  topic: Topic = random.pick(TOPICS),
): Visitor {
  return createVisitor(random, key, topic);
}

/** Returns the visitor logged in as `person`, with a new Rox.Chat id as Rox.Chat assigns one. */
export function authorizeAs(random: SeededRandom, visitor: Visitor, person: Person): Visitor {
  return { ...visitor, ...createIdentity(random, person), roxchatVisitorId: random.id() };
}

function createVisitor(random: SeededRandom, key: number, topic: Topic): Visitor {
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

function createIdentity(
  random: SeededRandom,
  { name, providedVisitorId, siebelId }: Person,
): Pick<Visitor, 'name' | 'providedVisitorId' | 'siebelId' | 'taskId'> {
  const taskId = siebelId === null ? null : String(random.integer(20_000_000, 29_999_999));
  return { name, providedVisitorId, siebelId, taskId };
}

function createChannelIdentity(
  random: SeededRandom,
  { channel, name }: Person,
): ChannelIdentity | null {
  return channel === 'site'
    ? null
    : { id: random.id(), userId: String(random.integer(10_000_000, 99_999_999)), userName: name };
}
