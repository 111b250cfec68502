import type { Page } from '@playwright/test';

/** What the extension is told of an action, and of the state after it. */
interface Told {
  readonly id: number;
  readonly action: { readonly type: string };
  readonly state: { readonly roxChat: Record<string, unknown> };
}

/** Stands in for the Redux DevTools extension, which a headless browser has not. */
export class DevtoolsExtension {
  readonly #told: Told[] = [];
  readonly #histories: unknown[] = [];

  private constructor(readonly page: Page) {}

  /** To be called before the page is opened. */
  static async install(page: Page): Promise<DevtoolsExtension> {
    const extension = new DevtoolsExtension(page);
    await page.exposeFunction('tellDevtools', (told: Told) => extension.#told.push(told));
    await page.exposeFunction('tellHistory', (history: unknown) =>
      extension.#histories.push(history),
    );
    await page.addInitScript(connector);
    return extension;
  }

  /** Everything that was told, in order. */
  get told(): readonly Told[] {
    return this.#told;
  }

  /** The whole histories that were told, as after a start, a jump or a commit. */
  get histories(): readonly unknown[] {
    return this.#histories;
  }

  /** What was told of the last action of this type; undefined if there was none. */
  last(type: string): Told | undefined {
    return this.#told.filter(({ action }) => action.type === type).at(-1);
  }

  /** Presses "Jump" beside an action. */
  async jumpTo({ id }: Told): Promise<void> {
    await this.#press({ type: 'JUMP_TO_ACTION', actionId: id });
  }

  /** Presses "Commit". */
  async commit(): Promise<void> {
    await this.#press({ type: 'COMMIT', timestamp: 0 });
  }

  async #press(payload: object): Promise<void> {
    await this.page.evaluate((command) => {
      (window as unknown as ConnectedWindow).sendFromDevtools({
        type: 'DISPATCH',
        payload: command,
      });
    }, payload);
  }
}

interface ConnectedWindow {
  tellDevtools(told: unknown): void;
  tellHistory(history: unknown): void;
  sendFromDevtools(message: unknown): void;
}

/** Runs in the page: the part of the extension that the store's devtools speak to. */
function connector(): void {
  const connected = window as unknown as ConnectedWindow;
  let nextId = 0;
  Object.assign(window, {
    __REDUX_DEVTOOLS_EXTENSION__: {
      connect: () => ({
        init: () => undefined,
        error: () => undefined,
        unsubscribe: () => undefined,
        subscribe: (listener: ConnectedWindow['sendFromDevtools']) => {
          connected.sendFromDevtools = listener;
          setTimeout(() => {
            listener({ type: 'START' });
          });
        },
        send: ({ action }: { action: unknown }, state: unknown) => {
          connected.tellDevtools({ id: nextId++, action, state });
        },
      }),
      // The whole history, after a start or a jump.
      send: (_: null, history: { nextActionId: number }) => {
        nextId = history.nextActionId;
        connected.tellHistory(history);
      },
    },
  });
}
