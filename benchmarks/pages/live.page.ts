// The CRM's page with one connected peer. The bundler replaces CRM_PEER by it.
import { connect } from 'CRM_PEER';
import type { WireEvent } from '../payloads';
import type { Connection } from '../peers/peer';
import { collect, dispatch, listeners, pass } from './listeners';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

let count = 0;
let received: WireEvent[] | null = [];
let first = 0;
let last = 0;
let longest = 0;
let frames = 0;
let onEvent: () => void = () => undefined;
const emit = ({ event, params }: WireEvent) => {
  if (count++ === 0) {
    first = performance.now();
  }
  received?.push({ event, params });
  onEvent();
};

/** Resolves when `total` events have been emitted. */
const waitForEvents = (total: number) =>
  new Promise<void>((resolve) => {
    onEvent = () => {
      if (count < total) {
        return;
      }
      last = performance.now();
      onEvent = () => undefined;
      resolve();
    };
  });

const connected: Promise<Connection> = connect({
  container: document.body,
  url: WORKSPACE_URL,
  origin: WORKSPACE_ORIGIN,
  emit,
});

let collected: readonly MessageEvent[] = [];
let waiting: Promise<unknown> = connected;

/** What the page can wait for. */
const waits = {
  /** Resolves to the first events that are emitted. */
  async check(total: number): Promise<WireEvent[] | null> {
    await waitForEvents(total);
    const all = received;
    received = null; // From now on, events are counted, but not kept.
    return all;
  },

  /** Resolves to µs a message, from the first event to the last of `total`. */
  async receive(total: number): Promise<number> {
    count = 0;
    await waitForEvents(total);
    return ((last - first) * 1000) / (total - 1);
  },

  /** Keeps the next messages of any sender unread. */
  async collect(total: number): Promise<void> {
    collected = await collect(total);
  },

  /** Resolves when `total` messages of any sender have arrived. */
  async pass(total: number): Promise<void> {
    await pass(total);
  },
};

const page = {
  /** Begins to wait; messages posted before may be missed. */
  begin(wait: keyof typeof waits, total: number): void {
    waiting = waits[wait](total);
  },

  /** Resolves to the result of the wait. */
  end: () => waiting,

  connected: () => connected.then(() => undefined),

  /** Measures µs to send a command, and until its reply; returns {} if the peer has no commands. */
  async command(times: number): Promise<{ send: number; answered: number } | object> {
    const { command } = await connected;
    if (!command) {
      return {};
    }
    let sending = 0;
    const start = performance.now();
    for (let i = 0; i < times; i++) {
      const before = performance.now();
      const reply = command({
        roxchatVisitorId: `visitor ${String(i)}`,
        sessionId: `s${String(i)}`,
      });
      sending += performance.now() - before;
      await reply;
    }
    const answered = performance.now() - start;
    return { send: (sending * 1000) / times, answered: (answered * 1000) / times };
  },

  /** Passes the kept messages to all the peer's listeners; returns ns a message. */
  dispatch: () => dispatch(collected, listeners, 1),

  /** Begins to count the frames, and to measure the longest time between two of them. */
  watchFrames(): void {
    let before: number | null = null;
    const frame = (now: number) => {
      longest = Math.max(longest, now - (before ?? now));
      before = now;
      frames++;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },

  /** Returns how many frames there were. */
  frames: () => frames,

  /** Resolves to that time in ms, including the current frame. */
  longestFrame: () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          resolve(longest);
        }),
      );
    }),

  /** Subscribes and unsubscribes `times` times; returns how many subscriptions had a listener. */
  async subscribeAndLeave(times: number): Promise<number> {
    const before = listeners.size;
    let listening = 0;
    await (
      await connected
    ).subscribeAndLeave?.(times, () => {
      listening += listeners.size - before;
    });
    return listening;
  },

  /** Returns how often change detection has run; 0 in an application without zone.js. */
  changeDetections: async () => (await connected).changeDetections?.() ?? 0,
};

export type LivePage = typeof page;

Object.assign(window, { live: page });
