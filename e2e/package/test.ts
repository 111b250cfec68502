import { expect, test as base } from '@playwright/test';

/** Playwright's `test`, with a page that must not report an error. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    // What `main.ts` catches when the application does not start.
    page.on('console', (message) => {
      if (message.type() === 'error') {
        problems.push(message.text());
      }
    });
    await use(page);
    expect(problems).toEqual([]);
  },
});
