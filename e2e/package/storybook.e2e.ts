import { expect } from '@playwright/test';
import { test } from './test';

test('a story shows the workspace and its events', async ({ page }) => {
  await page.goto('/iframe.html?id=crm--workspace&viewMode=story&frame=component');
  await page.frameLocator('iframe').getByRole('button', { name: 'Play a shift' }).click();

  await expect(
    page.getByRole('listitem').filter({ hasText: 'notificationRemoved' }).first(),
  ).toBeVisible();
});
