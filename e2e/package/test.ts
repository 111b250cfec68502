import { expect, test as base } from '@playwright/test';

/** Playwright's `test`. Fails if the page reports an error. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    // `main.ts` logs an error when the application does not start.
    page.on('console', (message) => {
      if (message.type() === 'error') {
        problems.push(message.text());
      }
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});
