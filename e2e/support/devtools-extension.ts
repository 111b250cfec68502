import type { Page } from '@playwright/test';

/** What the extension receives: an action, and the state after it. */
interface Update {
  readonly id: number;
  readonly action: { readonly type: string };
  readonly state: { readonly roxChat: Record<string, unknown> };
}

/** Replaces the Redux DevTools extension, which a headless browser does not have. */
export class DevtoolsExtension {
  readonly #updates: Update[] = [];
  readonly #histories: unknown[] = [];

  private constructor(readonly page: Page) {}

  /** Must be called before the page is opened. */
  static async install(page: Page): Promise<DevtoolsExtension> {
    const extension = new DevtoolsExtension(page);
    await page.exposeFunction('reportUpdate', (update: Update) => extension.#updates.push(update));
    await page.exposeFunction('reportHistory', (history: unknown) =>
      extension.#histories.push(history),
    );
    await page.addInitScript(connector);
    return extension;
  }

  /** All updates, in order. */
  get updates(): readonly Update[] {
    return this.#updates;
  }

  /** The whole histories that were received after a start, a jump or a commit. */
  get histories(): readonly unknown[] {
    return this.#histories;
  }

  /** The update of the last action of this type; undefined if there was none. */
  last(type: string): Update | undefined {
    return this.#updates.filter(({ action }) => action.type === type).at(-1);
  }

  /** Presses "Jump" beside an action. */
  async jumpTo({ id }: Update): Promise<void> {
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
  reportUpdate(update: unknown): void;
  reportHistory(history: unknown): void;
  sendFromDevtools(message: unknown): void;
}

/** Runs in the page: the part of the extension that the store's devtools call. */
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
          connected.reportUpdate({ id: nextId++, action, state });
        },
      }),
      // The whole history, after a start or a jump.
      send: (_: null, history: { nextActionId: number }) => {
        nextId = history.nextActionId;
        connected.reportHistory(history);
      },
    },
  });
}
