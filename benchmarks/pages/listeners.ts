// Must be imported first: some libraries add listeners as soon as they are imported.

type Listener = (message: MessageEvent) => void;

/** The page's current message listeners. */
export const listeners = new Set<Listener>();

const add = window.addEventListener.bind(window) as (type: string, listener: unknown) => void;
const remove = window.removeEventListener.bind(window) as typeof add;

// Comlink warns of each foreign message, and the browser would send each warning to its driver.
Object.assign(console, { warn: () => undefined });

/** While set, it receives each message first, before its data is read. */
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

/** Collects the next messages of any sender; no other listener receives them. */
export async function collect(count: number): Promise<readonly MessageEvent[]> {
  const collected: MessageEvent[] = [];
  await pass(count, (message) => {
    message.stopImmediatePropagation();
    collected.push(message);
  });
  return collected;
}

/** Resolves when `count` messages of any sender have arrived. */
export async function pass(count: number, onMessage: Listener = () => undefined): Promise<void> {
  let received = 0;
  await new Promise<void>((resolve) => {
    first = (message) => {
      onMessage(message);
      if (++received === count) {
        resolve();
      }
    };
  });
  first = null;
}

/** Passes each message to all listeners, `times` times over; returns ns a message. */
export function dispatch(
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
