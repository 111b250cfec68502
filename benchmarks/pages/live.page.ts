// The CRM's page, with one peer connected: CRM_PEER stands for it when this is bundled.
import { connect } from 'CRM_PEER';
import type { Said } from '../payloads';
import type { Connection } from '../peers/peer';
import { collect, hand, listeners, pass } from './listeners';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

let told = 0;
let heard: Said[] | null = [];
let first = 0;
let last = 0;
let longest = 0;
let onTold: () => void = () => undefined;
const tell = (said: Said) => {
  if (told++ === 0) {
    first = performance.now();
  }
  heard?.push({ event: said.event, params: said.params });
  onTold();
};

/** Resolves when so many events have been told. */
const toldOf = (count: number) =>
  new Promise<void>((resolve) => {
    onTold = () => {
      if (told < count) {
        return;
      }
      last = performance.now();
      onTold = () => undefined;
      resolve();
    };
  });

const connected: Promise<Connection> = connect({
  container: document.body,
  url: WORKSPACE_URL,
  origin: WORKSPACE_ORIGIN,
  tell,
});

let collected: readonly MessageEvent[] = [];
let waiting: Promise<unknown> = connected;

/** What the page can wait for. */
const waits = {
  /** The first events that are told. */
  async check(count: number): Promise<Said[] | null> {
    await toldOf(count);
    const all = heard;
    heard = null; // From now on they are counted, not kept.
    return all;
  },

  /** µs a message from the first that is told to the last of so many. */
  async receive(count: number): Promise<number> {
    told = 0;
    await toldOf(count);
    return ((last - first) * 1000) / (count - 1);
  },

  /** Keeps the next messages, from whomever, and unread. */
  async collect(count: number): Promise<void> {
    collected = await collect(count);
  },

  /** Resolves when so many messages have come in, from whomever. */
  async pass(count: number): Promise<void> {
    await pass(count);
  },
};

const page = {
  /** Begins to wait: only what is said afterwards is sure to be heard. */
  begin(wait: keyof typeof waits, count: number): void {
    waiting = waits[wait](count);
  },

  /** Resolves to what was waited for. */
  end: () => waiting,

  connected: () => connected.then(() => undefined),

  /** µs until the command is sent, and until its answer is there; nothing if the peer has none. */
  async command(count: number): Promise<{ send: number; answered: number } | object> {
    const { command } = await connected;
    if (!command) {
      return {};
    }
    let sending = 0;
    const start = performance.now();
    for (let i = 0; i < count; i++) {
      const before = performance.now();
      const answer = command({
        roxchatVisitorId: `visitor ${String(i)}`,
        sessionId: `s${String(i)}`,
      });
      sending += performance.now() - before;
      await answer;
    }
    const answered = performance.now() - start;
    return { send: (sending * 1000) / count, answered: (answered * 1000) / count };
  },

  /** ns a message that was kept, handed to all the peer's listeners. */
  hand: () => hand(collected, listeners, 1),

  /** From now on, looks for the longest time between two frames. */
  watchFrames(): void {
    let before: number | null = null;
    const frame = (now: number) => {
      longest = Math.max(longest, now - (before ?? now));
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },

  /** That time in ms, the frame that is being made included. */
  longestFrame: () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          resolve(longest);
        }),
      );
    }),

  /** Has so many subscribe in turn, and leave; gives how many of them had a listener. */
  async subscribeAndLeave(count: number): Promise<number> {
    const before = listeners.size;
    let listened = 0;
    await (
      await connected
    ).subscribeAndLeave?.(count, () => {
      listened += listeners.size - before;
    });
    return listened;
  },

  /** How often change detection has run; 0 in an application without zone.js. */
  changeDetections: async () => (await connected).changeDetections?.() ?? 0,
};

export type LivePage = typeof page;

Object.assign(window, { live: page });
