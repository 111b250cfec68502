import { test as base } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { type BrowserName, launch } from '../hostile/browsers';
import { Crm } from './crm';

interface Worker {
  readonly target: BrowserName;
  readonly realBrowser: Browser;
}
interface Fixtures {
  readonly open: (path: string, script?: () => void) => Promise<Crm>;
}

/** Playwright runs the tests; the browsers are those that the system has, driven by Puppeteer. */
export const test = base.extend<Fixtures, Worker>({
  target: ['chromium', { option: true, scope: 'worker' }],
  realBrowser: [
    async ({ target }, use) => {
      const browser = await launch(target);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  /** Opens a route in a page that is closed after the test; `script` runs before the page's own. */
  open: async ({ realBrowser }, use) => {
    const opened: Crm[] = [];
    await use(async (path, script) => {
      const crm = await Crm.open(realBrowser, path, script);
      opened.push(crm);
      return crm;
    });
    for (const { page } of opened) {
      await page.close();
    }
  },
});
