import { expect } from '@playwright/test';
import { test } from './test';

test('the store reflects what the agent does', async ({ page }) => {
  const workspace = page.frameLocator('iframe');
  const visitors = page.getByRole('list', { name: 'Visitors' }).getByRole('listitem');
  const click = (name: string | RegExp) => workspace.getByRole('button', { name }).click();

  await page.goto('/?frame=component');
  await expect(page.getByText('Selected: none')).toBeVisible();
  await expect(page.getByText('Notifications: 0')).toBeVisible();
  await expect(visitors).toHaveCount(0);

  await click(/Marta Oliveira/);
  await expect(page.getByText('Selected: 12345')).toBeVisible();
  await expect(visitors).toHaveText(['12345, chat: open, messages: 0']);

  await workspace.getByRole('textbox', { name: 'Message' }).fill('Good morning!');
  await click('Send');
  await expect(visitors).toHaveText(['12345, chat: open, messages: 1']);

  await click('Raise notification');
  await expect(page.getByText('Notifications: 1')).toBeVisible();
  await click(/^Dismiss/);
  await expect(page.getByText('Notifications: 0')).toBeVisible();

  await click('Close chat');
  await expect(visitors).toHaveText(['12345, chat: closed, messages: 1']);
});

test('the store has the result of an outgoing chat', async ({ page }) => {
  const chats = page.getByRole('list', { name: 'Outgoing chats' }).getByRole('listitem');
  await page.goto('/?frame=component&reply=no_tariff_option');
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Marta Oliveira/ })
    .click();
  await page.getByRole('button', { name: 'Start chat by action' }).click();

  await expect(chats).toHaveText([/^failed: To perform this action, you need to switch/]);
});
