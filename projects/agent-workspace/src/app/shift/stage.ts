import type { Desk } from '../desk/desk';
import { TOPIC_LINES, type TopicLines } from '../desk/lines';
import type { AuthorKind } from '../desk/message';
import type { Notice } from '../desk/notices';
import { isAnonymous } from '../desk/visitor';
import type { SeededRandom } from '../launch/seeded-random';

/** One thing that happens in a script. */
export type Beat = () => void;

type Part = Exclude<keyof TopicLines, 'page'>;

/** The desk as a script sees it: who is there, and what they can be told to do. */
export class Stage {
  readonly #desk: Desk;

  constructor(
    desk: Desk,
    readonly random: SeededRandom,
  ) {
    this.#desk = desk;
  }

  /** The clients whom the bank knows, in random order. */
  castClients(): readonly number[] {
    const known = this.#desk.visitors().filter((visitor) => !isAnonymous(visitor));
    return this.random.shuffle(known).map(({ key }) => key);
  }

  /** Somebody anonymous: whoever is on the desk, or else a new arrival. */
  castGuest(): number {
    return (this.#desk.visitors().find(isAnonymous) ?? this.#desk.arrive()).key;
  }

  /** Says a part of the conversation about what this visitor came for. */
  speaks(key: number, kind: AuthorKind, part: Part): Beat {
    const topic = this.#desk.visitors().find((visitor) => visitor.key === key)?.topic ?? 'card';
    return this.says(key, kind, TOPIC_LINES[topic][part]);
  }

  /** Says one of `lines`. */
  says(key: number, kind: AuthorKind, lines: readonly [string, ...string[]]): Beat {
    const text = this.random.pick(lines);
    return () => {
      this.#desk.write(key, kind, text);
    };
  }

  opens(key: number): Beat {
    return () => {
      this.#desk.select(key);
    };
  }

  closes(key: number): Beat {
    return () => {
      this.#desk.close(key);
    };
  }

  authorizes(key: number): Beat {
    return () => {
      this.#desk.authorize(key);
    };
  }

  notifies(key: number, notice: Notice): Beat {
    return () => {
      this.#desk.notify(key, notice);
    };
  }

  /** Takes away what was raised about a visitor. */
  clears(key: number): Beat {
    return () => {
      this.#desk
        .notifications()
        .filter(({ visitorKey }) => visitorKey === key)
        .forEach(({ id }) => {
          this.#desk.dismiss(id);
        });
    };
  }
}
