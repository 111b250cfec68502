import type { SeededRandom } from '../launch/seeded-random';
import { THANKS, TOPIC_LINES } from './lines';
import type { Message } from './message';
import { NEWCOMER, PEOPLE } from './people';
import type { Topic } from './topic';
import type { ChatStatus, Visitor } from './visitor';
import { createAnonymousVisitor, createKnownVisitor } from './visitor-factory';

interface Situation {
  readonly status: ChatStatus;
  /** The number of lines written so far. */
  readonly lines: number;
  readonly minutesAgo: number;
}

const MINUTE = 60_000;
const BROWSING: Situation = { status: 'none', lines: 0, minutesAgo: 4 };

/** The progress of each chat when the page opens. All was read: no event says what came before. */
const SITUATIONS: Readonly<Record<Topic, Situation>> = {
  mortgage: { status: 'open', lines: 1, minutesAgo: 1 },
  card: { status: 'open', lines: 3, minutesAgo: 2 },
  transfer: { status: 'open', lines: 2, minutesAgo: 7 },
  statement: { status: 'open', lines: 3, minutesAgo: 12 },
  login: BROWSING,
  fraud: BROWSING,
  insurance: { status: 'closed', lines: 6, minutesAgo: 48 },
  loan: { status: 'closed', lines: 6, minutesAgo: 95 },
};

/** Creates the visitors who are on the desk when the page opens, latest activity first. */
export function createOpeningScene(random: SeededRandom): Visitor[] {
  const known = PEOPLE.filter(({ name }) => name !== NEWCOMER);
  const visitors = [
    ...known.map((person, key) => createKnownVisitor(random, key, person)),
    createAnonymousVisitor(random, known.length, 'mortgage'),
    createAnonymousVisitor(random, known.length + 1, 'login'),
  ];
  // The clock is read once: a difference of a millisecond would change the visitors' order.
  const now = Date.now();
  const firstChatId = random.integer(480, 1400);
  return visitors
    .map((visitor, index) => applySituation(random, visitor, firstChatId + index, now))
    .sort((one, other) => other.seenAt - one.seenAt);
}

function applySituation(
  random: SeededRandom,
  visitor: Visitor,
  chatId: number,
  now: number,
): Visitor {
  const { status, lines, minutesAgo } = SITUATIONS[visitor.topic];
  const seenAt = now - minutesAgo * MINUTE;
  return {
    ...visitor,
    status,
    seenAt,
    chatId: status === 'none' ? null : chatId,
    messages: createConversation(random, visitor.topic)
      .slice(0, lines)
      .map((message, index) => ({
        ...message,
        number: index + 1,
        at: seenAt - (lines - 1 - index) * MINUTE,
      })),
  };
}

function createConversation(random: SeededRandom, topic: Topic): Pick<Message, 'kind' | 'text'>[] {
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
