import type { ChannelType } from '../agent-desk/channel';
import type { Desk } from '../agent-desk/desk';
import { TOPIC_LINES, type TopicLines } from '../agent-desk/lines';
import type { AuthorKind } from '../agent-desk/message';
import type { Notice } from '../agent-desk/notices';
import { type ChatStatus, isAnonymous, type Visitor } from '../agent-desk/visitor';
import type { SeededRandom } from '../launch/seeded-random';

/** One step of a shift; calling it performs an action on the desk. */
export type ShiftStep = () => void;

type Part = Exclude<keyof TopicLines, 'page'>;

/** Chooses the visitors of a shift and creates its steps. */
export class Stage {
  readonly #desk: Desk;

  constructor(
    desk: Desk,
    readonly random: SeededRandom,
  ) {
    this.#desk = desk;
  }

  /** Returns the keys of the visitors whom the bank knows, in random order. */
  chooseKnownVisitors(): readonly number[] {
    const known = this.#desk.visitors().filter((visitor) => !isAnonymous(visitor));
    return this.random.shuffle(known).map(({ key }) => key);
  }

  /** Returns the key of a visitor whom the bank knows; undefined if there is none. */
  findKnownVisitor(channel: ChannelType, status: ChatStatus): number | undefined {
    return this.#desk
      .visitors()
      .find(
        (visitor) =>
          !isAnonymous(visitor) && visitor.channel === channel && visitor.status === status,
      )?.key;
  }

  /** Returns the key of an anonymous visitor, who is added if there is none on the desk. */
  chooseAnonymousVisitor(): number {
    return (this.#desk.visitors().find(isAnonymous) ?? this.#desk.addAnonymousVisitor()).key;
  }

  /** Writes a line of the conversation about the visitor's topic. */
  writeTopicLine(key: number, kind: AuthorKind, part: Part): ShiftStep {
    const topic = this.#find(key)?.topic ?? 'card';
    return this.writeLine(key, kind, TOPIC_LINES[topic][part]);
  }

  /** Writes one of `lines`, by preference one that the conversation does not have yet. */
  writeLine(key: number, kind: AuthorKind, lines: readonly [string, ...string[]]): ShiftStep {
    const text = this.random.pick(this.#findFreshest(key, lines));
    return () => {
      this.#desk.write(key, kind, text);
    };
  }

  select(key: number): ShiftStep {
    return () => {
      this.#desk.select(key);
    };
  }

  close(key: number): ShiftStep {
    return () => {
      this.#desk.close(key);
    };
  }

  authorize(key: number): ShiftStep {
    return () => {
      this.#desk.authorize(key);
    };
  }

  notify(key: number, notice: Notice): ShiftStep {
    return () => {
      this.#desk.notify(key, notice);
    };
  }

  /** Removes the notifications about a visitor. */
  clearNotifications(key: number): ShiftStep {
    return () => {
      this.#desk
        .notifications()
        .filter(({ visitorKey }) => visitorKey === key)
        .forEach(({ id }) => {
          this.#desk.dismiss(id);
        });
    };
  }

  /** Returns those of `lines` that the conversation has least often. */
  #findFreshest(
    key: number,
    lines: readonly [string, ...string[]],
  ): readonly [string, ...string[]] {
    const messages = this.#find(key)?.messages ?? [];
    const countUses = (line: string) => messages.filter(({ text }) => text === line).length;
    const fewest = Math.min(...lines.map(countUses));
    const [first = lines[0], ...others] = lines.filter((line) => countUses(line) === fewest);
    return [first, ...others];
  }

  #find(key: number): Visitor | undefined {
    return this.#desk.visitors().find((visitor) => visitor.key === key);
  }
}
