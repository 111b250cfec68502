import { expect, test } from '@playwright/test';

const EVENTS = [
  'newMessageAdded',
  'chatClosedByOperator',
  'visitorAuthorized',
  'visitorSelected',
  'notificationAdded',
  'notificationRemoved',
];

for (const frame of ['component', 'directive', 'own']) {
  test(`the packed package hears all six events (frame: ${frame})`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`/?frame=${frame}`);
    await page.frameLocator('iframe').getByRole('button', { name: 'Play a shift' }).click();

    for (const event of EVENTS) {
      await expect(page.getByRole('listitem').filter({ hasText: event }).first()).toBeVisible();
    }
    expect(problems).toEqual([]);
  });
}
