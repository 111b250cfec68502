import type { SeededRandom } from '../launch/seeded-random';
import { THANKS, TOPIC_LINES } from './lines';
import type { Message } from './message';
import { NEWCOMER, PEOPLE } from './people';
import type { Topic } from './topic';
import type { ChatStatus, Visitor } from './visitor';
import { arrivingPerson, arrivingStranger } from './visitor-factory';

interface Situation {
  readonly status: ChatStatus;
  /** How many lines of the conversation have been said. */
  readonly lines: number;
  readonly unread: number;
  readonly minutesAgo: number;
}

const MINUTE = 60_000;
const BROWSING: Situation = { status: 'none', lines: 0, unread: 0, minutesAgo: 4 };

/** How far each chat has come when the agent's day begins. */
const SITUATIONS: Readonly<Record<Topic, Situation>> = {
  mortgage: { status: 'open', lines: 1, unread: 1, minutesAgo: 1 },
  card: { status: 'open', lines: 3, unread: 1, minutesAgo: 2 },
  transfer: { status: 'open', lines: 2, unread: 0, minutesAgo: 7 },
  statement: { status: 'open', lines: 3, unread: 1, minutesAgo: 12 },
  login: BROWSING,
  fraud: BROWSING,
  insurance: { status: 'closed', lines: 6, unread: 0, minutesAgo: 48 },
  loan: { status: 'closed', lines: 6, unread: 0, minutesAgo: 95 },
};

/** The visitors who are on the desk when the page opens, latest activity first. */
export function openingScene(random: SeededRandom): Visitor[] {
  const known = PEOPLE.filter(({ name }) => name !== NEWCOMER);
  const arrived = [
    ...known.map((person, key) => arrivingPerson(random, key, person)),
    arrivingStranger(random, known.length, 'mortgage'),
    arrivingStranger(random, known.length + 1, 'login'),
  ];
  // One clock for all: a millisecond between two visitors would change their order.
  const now = Date.now();
  const firstChatId = random.integer(480, 1400);
  return arrived
    .map((visitor, index) => settle(random, visitor, firstChatId + index, now))
    .sort((one, other) => other.seenAt - one.seenAt);
}

function settle(random: SeededRandom, visitor: Visitor, chatId: number, now: number): Visitor {
  const { status, lines, unread, minutesAgo } = SITUATIONS[visitor.topic];
  const seenAt = now - minutesAgo * MINUTE;
  return {
    ...visitor,
    status,
    unread,
    seenAt,
    chatId: status === 'none' ? null : chatId,
    messages: conversation(random, visitor.topic)
      .slice(0, lines)
      .map((message, index) => ({
        ...message,
        number: index + 1,
        at: seenAt - (lines - 1 - index) * MINUTE,
      })),
  };
}

function conversation(random: SeededRandom, topic: Topic): Pick<Message, 'kind' | 'text'>[] {
  const { opening, answer, followUp, solution } = TOPIC_LINES[topic];
  return [
    { kind: 'visitor', text: random.pick(opening) },
    { kind: 'operator', text: random.pick(answer) },
    { kind: 'visitor', text: random.pick(followUp) },
    { kind: 'operator', text: random.pick(solution) },
    { kind: 'visitor', text: random.pick(THANKS) },
    { kind: 'info', text: 'You closed the chat' },
  ];
}
