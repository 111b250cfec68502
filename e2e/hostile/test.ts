import { test as base } from '@playwright/test';
import { type BrowserName, launch } from './browsers';
import { Pages } from './pages';

interface Options {
  readonly target: BrowserName;
}

/** Playwright runs the tests; the browsers are those that the system has, driven by Puppeteer. */
export const test = base.extend<object, Options & { pages: Pages }>({
  target: ['chromium', { option: true, scope: 'worker' }],
  pages: [
    async ({ target }, use) => {
      const browser = await launch(target);
      await use(new Pages(browser));
      await browser.close();
    },
    { scope: 'worker' },
  ],
});
