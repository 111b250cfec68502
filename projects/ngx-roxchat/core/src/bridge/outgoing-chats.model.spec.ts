import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Subscription } from 'rxjs';
import type { OutgoingChatResult } from '../protocol/outgoing-chat';
import { CONFIRMATION_TIMEOUT, Model, READY_TIMEOUT } from './outgoing-chats.model.fixture';
import { World, type ForeignFrame, type ForeignWindow } from './world.fixture';

/** `npm run test:long` asks for more. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 10_000);

/** The library with its windows, beside the model. */
class Real {
  readonly world = new World({
    confirmationTimeout: CONFIRMATION_TIMEOUT,
    readyTimeout: READY_TIMEOUT,
    // The model answers with a code of its own for each command, to tell whose answer it was.
    readFailureReply: ({ reply }) => (typeof reply === 'string' ? reply : null),
  });
  readonly windows: { readonly name: string; readonly window: ForeignWindow }[] = [];
  readonly frames: ForeignFrame[] = [];
  readonly subscriptions: Subscription[] = [];
  readonly ends: (string | null)[] = [];
  readonly posts: string[] = [];
  readonly answered = new Set<object>();
  readonly unsubscribed = new Set<number>();

  constructor() {
    // As a store does: what unbound iframes say is heard, too.
    this.world.service.events$.subscribe();
  }

  /** Gives a window a name, and notes what is posted to it. */
  meet(window: ForeignWindow): string {
    const name = `w${String(this.windows.length)}`;
    window.postMessage = (data) => {
      const { roxchatVisitorId, sessionId } = (data as { params: Record<string, string> }).params;
      this.posts.push(`${name} ${String(roxchatVisitorId)} ${String(sessionId)}`);
    };
    this.windows.push({ name, window });
    return name;
  }

  start(roxchatVisitorId: string, sessionId: string | null, next: string | null): void {
    const index = this.ends.length;
    this.ends.push(null);
    let count = 0;
    const subscription = this.world.service
      .startOutgoingChat({ roxchatVisitorId, sessionId })
      .subscribe((result) => {
        if (++count > 1) throw new Error('A command has ended twice.');
        this.ends[index] = nameOf(result);
        if (next !== null) this.start(next, 's', null);
      });
    this.subscriptions[index] = subscription;
  }

  unsubscribe(index: number): void {
    const subscription = this.subscriptions[index];
    if (subscription) {
      this.unsubscribed.add(index);
      subscription.unsubscribe();
    }
  }

  nameOf(window: ForeignWindow): string {
    return this.windows.find((met) => met.window === window)?.name ?? '';
  }

  hear(window: ForeignWindow, event: string, params: object): void {
    this.world.hear(window, { source: 'roxchat', event, params });
  }
}

function nameOf(result: OutgoingChatResult): string {
  switch (result.status) {
    case 'started':
      return 'started';
    case 'failed':
      return `failed: ${result.rawCode}`;
    case 'unconfirmed':
    case 'notSent':
      return `${result.status}: ${result.reason}`;
  }
}

/** Something that happens, to both. */
class Step implements fc.Command<Model, Real> {
  constructor(
    readonly name: string,
    readonly run: (model: Model, real: Real) => void,
  ) {}

  check(): boolean {
    return true;
  }

  toString(): string {
    return this.name;
  }
}

const weighted = <Args extends unknown[]>(
  weight: number,
  name: string,
  args: { [I in keyof Args]: fc.Arbitrary<Args[I]> },
  run: (model: Model, real: Real, ...args: Args) => void,
): { weight: number; arbitrary: fc.Arbitrary<Step> } => ({
  weight,
  arbitrary: fc.tuple<Args>(...args).map(
    (values) =>
      new Step(`${name} ${JSON.stringify(values)}`, (model, real) => {
        run(model, real, ...values);
        compare(model, real);
      }),
  ),
});

const visitor = fc.constantFrom('ann', 'bob', 'cy', 'di', 'ed');
const session = fc.constantFrom('s', 't');
const nth = fc.nat(5);
const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

const STEPS = [
  weighted(
    8,
    'start',
    [visitor, fc.option(session), fc.option(visitor)],
    (model, real, who, which, next) => {
      real.start(who, which, next);
      model.start(who, which, next);
    },
  ),
  weighted(1, 'unsubscribe', [nth], (model, real, index) => {
    real.unsubscribe(index);
    model.unsubscribe(index);
  }),
  weighted(5, 'wait', [fc.constantFrom(1, 49, 50, 51, 99, 100, 150, 251)], (model, _, ms) => {
    jest.advanceTimersByTime(ms);
    model.wait(ms);
  }),
  weighted(2, 'open an iframe', [], (_, real) => {
    real.meet(real.world.open());
  }),
  weighted(2, 'bind', [], (model, real) => {
    const frame = real.world.bind();
    real.frames.push(frame);
    model.bind(real.meet(frame.contentWindow));
  }),
  weighted(1, 'release', [nth], (model, real, index) => {
    const frame = pick(real.frames, index);
    if (!frame) return;
    model.release(real.frames.indexOf(frame));
    real.frames.splice(real.frames.indexOf(frame), 1);
    real.world.release(frame);
  }),
  weighted(4, 'load', [nth], (model, real, index) => {
    const frame = pick(real.frames, index);
    if (!frame) return;
    frame.bound.markLoaded();
    model.load(real.frames.indexOf(frame));
  }),
  weighted(1, 'move', [nth], (model, real, index) => {
    const frame = pick(real.frames, index);
    if (!frame?.contentWindow) return;
    frame.contentWindow.closed = true;
    model.close(real.nameOf(frame.contentWindow));
    frame.contentWindow = real.world.open();
    model.move(real.frames.indexOf(frame), real.meet(frame.contentWindow));
  }),
  weighted(1, 'close an iframe', [nth], (model, real, index) => {
    const met = pick(real.windows, index);
    if (!met || real.frames.some(({ contentWindow }) => contentWindow === met.window)) return;
    met.window.closed = true;
    model.close(met.name);
  }),
  weighted(3, 'select', [nth, visitor, session], (model, real, index, who, which) => {
    const met = pick(real.windows, index);
    if (!met || met.window.closed) return;
    real.hear(met.window, 'visitorSelected', { roxchatVisitorId: who, sessionId: which });
    model.select(met.name, who, which);
  }),
  weighted(1, 'authorize', [nth, visitor, visitor], (model, real, index, old, now) => {
    const met = pick(real.windows, index);
    if (!met || met.window.closed) return;
    real.hear(met.window, 'visitorAuthorized', {
      old: { roxchatVisitorId: old },
      new: { roxchatVisitorId: now },
    });
    model.authorize(met.name, old, now);
  }),
  weighted(3, 'confirm', [nth], (model, real, index) => {
    const command = model.commands.at(-1 - index);
    const met = real.windows.find(({ name }) => name === command?.posted?.page.window);
    const sessionId = command?.posted?.session;
    if (!command || !met || met.window.closed || sessionId === undefined) return;
    real.hear(met.window, 'visitorSelected', { roxchatVisitorId: command.ids[0], sessionId });
    model.select(met.name, String(command.ids[0]), sessionId);
  }),
  weighted(6, 'answer', [nth], (model, real, index) => {
    const command = model.commands.at(-1 - index);
    if (!command || real.answered.has(command) || !model.mayAnswer(command)) return;
    const met = real.windows.find(({ name }) => name === command.posted?.page.window);
    if (!met) return;
    const reply = String(model.commands.indexOf(command));
    real.answered.add(command);
    real.world.hear(met.window, { reply });
    model.fail(met.name, reply);
  }),
];

function compare(model: Model, real: Real): void {
  const told = real.ends.map((end, index) =>
    real.unsubscribed.has(index) ? end : (model.ends[index] ?? null),
  );
  const mispinned = real.ends.some(
    (end, index) => end?.startsWith('failed') && end !== `failed: ${String(index)}`,
  );
  const [actual, expected] = [
    { ends: real.ends, posts: real.posts, orphans: real.world.count('orphan-reply'), mispinned },
    { ends: told, posts: model.posts, orphans: model.orphans, mispinned: false },
  ];
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe('the life of commands', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it(`is as the model says, in ${String(RUNS)} random sequences`, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.commands([fc.oneof(...STEPS)], { maxCommands: 60, size: 'max' }), (steps) => {
        const [model, real] = [new Model(), new Real()];
        try {
          fc.modelRun(() => ({ model, real }), steps);
          const posts = [...real.posts];
          real.world.destroy();
          jest.advanceTimersByTime(1_000);

          expect(real.posts).toEqual(posts);
          expect(jest.getTimerCount()).toBe(0);
          for (const [index, end] of real.ends.entries()) {
            const isOver = end !== null || real.unsubscribed.has(index);
            if (!isOver) throw new Error(`Command ${String(index)} has no ending.`);
            const kind = (end ?? 'withdrawn').replace(/\d+/, 'n');
            seen.set(kind, (seen.get(kind) ?? 0) + 1);
          }
        } finally {
          real.world.destroy();
        }
      }),
      { numRuns: RUNS },
    );

    // A model that never meets an ending proves nothing about it.
    expect([...seen.keys()].sort()).toEqual([
      'failed: n',
      'notSent: already-under-way',
      'notSent: destroyed',
      'notSent: session-unknown',
      'notSent: workspace-not-ready',
      'started',
      'unconfirmed: ambiguous-reply',
      'unconfirmed: destroyed',
      'unconfirmed: timed-out',
      'unconfirmed: workspace-gone',
      'unconfirmed: workspace-reloaded',
      'withdrawn',
    ]);
  });
});
