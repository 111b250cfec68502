import type { Crm } from './crm';

/** Runs in the page: the part of the Redux DevTools extension that the store calls. */
function connector(): void {
  window.devtools = '';
  const note = (...values: unknown[]): void => {
    window.devtools += JSON.stringify(values);
  };
  Object.assign(window, {
    __REDUX_DEVTOOLS_EXTENSION__: {
      connect: () => ({
        init: note,
        error: note,
        send: note,
        unsubscribe: () => undefined,
        subscribe: (listener: (message: object) => void) => {
          setTimeout(() => {
            listener({ type: 'START' });
          });
        },
      }),
      send: note,
    },
  });
}

/** The devtools of the page's store, and all that they receive. */
export const devtools = {
  async install(crm: Crm): Promise<void> {
    await crm.page.evaluateOnNewDocument(connector);
    await crm.page.reload();
    await crm.ready();
  },
  getLog: (crm: Crm): Promise<string> => crm.page.evaluate(() => window.devtools),
};
