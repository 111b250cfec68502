import { type BrowserContext, chromium } from '@playwright/test';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

/** Playwright's default flags that would keep a background tab from being throttled. */
const NO_THROTTLING = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * Opens a browser whose tabs hide each other and are throttled while hidden, as an agent's are.
 * Playwright's own connection makes every tab behave as if it were in front.
 */
export async function openRealTabs(): Promise<{
  tabs: BrowserContext;
  close: () => Promise<void>;
}> {
  const port = await freePort();
  const options = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: NO_THROTTLING,
  });
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, {
    noDefaults: true,
  });
  const [tabs] = connection.contexts();
  if (!tabs) {
    throw new Error('the browser has no tabs');
  }
  return { tabs, close: () => browser.close() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
