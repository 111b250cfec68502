import { expect, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';
import { message } from './support/message';
import { OutgoingChatCard } from './support/outgoing-chat-card';
import { serveSmallApp } from './support/small-app';

test('router removes the frame and re-adds it', async ({ page }) => {
  const { url, close } = await serveSmallApp();
  const crm = new CrmPage(page);
  const texts = page.getByRole('list', { name: 'Texts' }).getByRole('listitem');
  const commands = async () => OutgoingChatCard.getReceived(await crm.frame());
  await OutgoingChatCard.record(page);
  await page.goto(url);
  await crm.ready();
  await crm.post(message('before'));
  await expect(texts).toHaveText(['before']);
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expect.poll(commands).toHaveLength(1);
  const removed = await crm.frame();

  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { name: 'Reports' })).toBeVisible();
  expect(removed.isDetached()).toBe(true);
  await expect(page.getByRole('status')).toHaveText('unconfirmed workspace-gone');

  await page.getByRole('link', { name: 'Desk' }).click();
  await crm.ready();
  await crm.post(message('after'));
  await expect(texts).toHaveText(['before', 'after']);
  expect(await commands()).toEqual([]);
  close();
});
