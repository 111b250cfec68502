import { expect, test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { firefoxPath } from '../../scripts/firefox.mjs';
import { type BrowserName, launch } from '../hostile/browsers';
import { servePage } from '../support/serve-page';

interface Worker {
  readonly target: BrowserName;
  readonly realBrowser: Browser;
  readonly origin: string;
}
interface Fixtures {
  readonly open: (script?: () => void) => Promise<Page>;
}

/** Playwright runs the tests; Puppeteer drives the browsers, whose tabs have a real focus. */
const test = base.extend<Fixtures, Worker>({
  target: ['chromium', { option: true, scope: 'worker' }],
  realBrowser: [
    async ({ target }, use) => {
      const browser = await launch(target);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  origin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures.
    async ({}, use) => {
      const { origin, close } = await servePage(await bundlePage('e2e/tabs/page.ts'));
      await use(origin);
      close();
    },
    { scope: 'worker' },
  ],
  /** Opens a tab in front; `script` runs before the page's own. */
  open: async ({ realBrowser, origin }, use) => {
    const opened: Page[] = [];
    await use(async (script) => {
      const tab = await openTab(await realBrowser.newPage(), origin, script);
      opened.push(tab);
      return tab;
    });
    for (const tab of opened.filter((one) => !one.isClosed())) {
      await tab.close();
    }
  },
});

async function openTab(tab: Page, origin: string, script?: () => void): Promise<Page> {
  if (script) {
    await tab.evaluateOnNewDocument(script);
  }
  await tab.goto(origin);
  await tab.bringToFront();
  return tab;
}

/** Expects that of these tabs exactly this one leads. */
async function expectLeading(tabs: readonly Page[], leading: Page): Promise<void> {
  await expect
    .poll(() => Promise.all(tabs.map((tab) => tab.title())))
    .toEqual(tabs.map((tab) => (tab === leading ? 'leads' : 'waits')));
}

test('the tab that was focused last leads', async ({ open }) => {
  const tabs = [await open(), await open(), await open()] as const;
  await expectLeading(tabs, tabs[2]);
  for (const next of [tabs[0], tabs[2], tabs[1], tabs[0]]) {
    await next.bringToFront();
    await expectLeading(tabs, next);
  }
});

test('another tab leads when the leading one is closed', async ({ open }) => {
  const [first, second, third] = [await open(), await open(), await open()];
  await first.bringToFront();
  await expectLeading([first, second, third], first);
  await first.close();

  await expect
    .poll(async () => (await Promise.all([second.title(), third.title()])).sort())
    .toEqual(['leads', 'waits']);
  await second.bringToFront();
  await expectLeading([second, third], second);
});

test('another tab leads when the leading one goes to another page', async ({ open }) => {
  const [first, second] = [await open(), await open()];
  await expectLeading([first, second], second);
  await second.goto('about:blank');

  await expect.poll(() => first.title()).toBe('leads');
});

test('another tab leads when the leading one crashes', async ({ open, target }) => {
  // Firefox keeps all tabs of an origin in one process, which cannot crash for one of them.
  test.skip(target === 'firefox');
  const [first, second, third] = [await open(), await open(), await open()];
  await expectLeading([first, second, third], third);
  third.on('error', () => undefined);
  const session = await third.createCDPSession();
  void session.send('Page.crash').catch(() => undefined);

  await expect
    .poll(async () => (await Promise.all([first.title(), second.title()])).sort())
    .toEqual(['leads', 'waits']);
});

test('a click in the frame of a visible tab keeps its lead', async ({ open }) => {
  const [first, second] = [await open(), await open()];
  await second.evaluate(() => {
    document.body.innerHTML = '<iframe srcdoc="<button>Frame</button>"></iframe>';
  });
  await second.click('iframe');
  await expectLeading([first, second], second);
  await first.bringToFront();
  await expectLeading([first, second], first);
  await second.bringToFront();

  // The frame has the focus, so that the window gets no event of its own.
  await expectLeading([first, second], second);
});

test('each visible tab leads without Web Locks', async ({ open }) => {
  const withoutLocks = () => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  };
  const tabs = [await open(withoutLocks), await open(withoutLocks), await open(withoutLocks)];
  for (const next of tabs) {
    await next.bringToFront();
    await expectLeading(tabs, next);
  }
});

test('each visible tab leads where Web Locks are denied', async ({ open }) => {
  const deny = () => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('', 'SecurityError'));
  };
  const tabs = [await open(deny), await open(deny)];
  for (const next of tabs) {
    await next.bringToFront();
    await expectLeading(tabs, next);
  }
});

test('the last focused tab leads in private windows', async ({ realBrowser, origin, target }) => {
  const isFirefox = target === 'firefox';
  const browser = isFirefox
    ? await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        extraPrefsFirefox: { 'browser.privatebrowsing.autostart': true },
      })
    : realBrowser;
  const window = isFirefox ? browser : await browser.createBrowserContext();
  const tabs = [
    await openTab(await window.newPage(), origin),
    await openTab(await window.newPage(), origin),
  ] as const;
  await expectLeading(tabs, tabs[1]);
  await tabs[0].bringToFront();
  await expectLeading(tabs, tabs[0]);
  await window.close();
});
