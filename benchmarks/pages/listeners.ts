// To be imported before all else: some libraries listen as soon as they are.

type Listener = (message: MessageEvent) => void;

/** The page's listeners of messages, as they are added and removed. */
export const listeners = new Set<Listener>();

const add = window.addEventListener.bind(window) as (type: string, listener: unknown) => void;
const remove = window.removeEventListener.bind(window) as typeof add;

// Comlink warns of each foreign message, which the tool that drives the browser would be told.
Object.assign(console, { warn: () => undefined });

/** While set, it hears each message before anyone has read what is in it. */
let first: Listener | null = null;

add('message', (message: MessageEvent) => {
  first?.(message);
});

Object.assign(window, {
  addEventListener: (type: string, listener: Listener) => {
    if (type === 'message') {
      listeners.add(listener);
    }
    add(type, listener);
  },
  removeEventListener: (type: string, listener: Listener) => {
    if (type === 'message') {
      listeners.delete(listener);
    }
    remove(type, listener);
  },
});

/** The next messages, from whomever; nobody else hears them. */
export async function collect(count: number): Promise<readonly MessageEvent[]> {
  const collected: MessageEvent[] = [];
  await pass(count, (message) => {
    message.stopImmediatePropagation();
    collected.push(message);
  });
  return collected;
}

/** Resolves when so many messages have come in, from whomever. */
export async function pass(count: number, hear: Listener = () => undefined): Promise<void> {
  let heard = 0;
  await new Promise<void>((resolve) => {
    first = (message) => {
      hear(message);
      if (++heard === count) {
        resolve();
      }
    };
  });
  first = null;
}

/** ns a call, of one for each message and listener, so many times over. */
export function hand(
  messages: readonly MessageEvent[],
  to: Iterable<Listener>,
  times: number,
): number {
  const all = [...to];
  const start = performance.now();
  for (let time = 0; time < times; time++) {
    for (const message of messages) {
      for (const listener of all) {
        listener(message);
      }
    }
  }
  return ((performance.now() - start) * 1e6) / (messages.length * times);
}
