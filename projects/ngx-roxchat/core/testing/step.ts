import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { LibrarySide } from './library-side';
import type { QueueModel } from './queue.model';

/** A step, which happens to the model and to the library alike. */
export class Step implements fc.Command<QueueModel, LibrarySide> {
  constructor(
    readonly name: string,
    readonly act: (model: QueueModel, library: LibrarySide) => void,
  ) {}

  check(): boolean {
    return true;
  }

  /** One ms passes after each step, so that no two steps happen at the same time. */
  run(model: QueueModel, library: LibrarySide): void {
    model.beginStep();
    library.beginStep();
    this.act(model, library);
    wait(model, 1);
    compare(model, library);
  }

  toString(): string {
    return this.name;
  }
}

/** Lets time pass. */
export function wait(model: QueueModel, ms: number): void {
  jest.advanceTimersByTime(ms);
  model.wait(ms);
}

function compare(model: QueueModel, library: LibrarySide): void {
  const { requests, commands, pages, replies } = model;
  const expected = {
    results: requests.map(({ result }) => result),
    // The rules do not say which of two windows is posted to first.
    posts: library.world.windows.flatMap((window) =>
      commands.posts.filter((post) => post.startsWith(`${library.getName(window)} `)),
    ),
    orphanReplies: replies.orphanReplies,
    status: pages.status,
    log: model.log,
  };
  const actual = {
    results: library.results,
    posts: library.takePosts(),
    orphanReplies: library.world.getCount('orphan-reply'),
    status: { ...library.world.service.workspaceStatus() },
    log: library.log,
  };
  if (!isDeepStrictEqual(actual, expected)) {
    expect(actual).toEqual(expected);
  }
}

/** A kind of step, and how often it occurs. */
export interface WeightedStep {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<Step>;
}

/** @param args the arguments of the step; its name shows them when a sequence fails */
export function step<Args extends unknown[]>(
  weight: number,
  name: string,
  args: { [I in keyof Args]: fc.Arbitrary<Args[I]> },
  act: (model: QueueModel, library: LibrarySide, ...args: Args) => void,
): WeightedStep {
  const arbitrary = fc.tuple<Args>(...args).map((values) => {
    return new Step(`${name} ${JSON.stringify(values)}`, (model, library) => {
      act(model, library, ...values);
    });
  });
  return { weight, arbitrary };
}
