import { expect, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';
import { OutgoingChatCard } from './support/outgoing-chat-card';
import { openRealTabs } from './support/real-tabs';

test('a throttled hidden tab', async ({ baseURL }) => {
  const { tabs, close } = await openRealTabs();
  const page = await tabs.newPage();
  const crm = new CrmPage(page);
  const card = new OutgoingChatCard(crm);
  await OutgoingChatCard.record(page);
  await page.goto(`${baseURL ?? ''}/workspace?workspace=${encodeURIComponent('reply=silence')}`);
  await crm.ready();
  await card.open('Priya Nair');

  await (await tabs.newPage()).bringToFront();
  const ticks = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        setInterval(() => count++, 50);
        setTimeout(() => {
          resolve(count);
        }, 3_000);
      }),
  );
  expect(ticks).toBeLessThan(10);
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');

  // A hidden tab renders nothing, so a mouse click is not possible.
  const start = () => card.button.dispatchEvent('click');
  await start();
  await crm.expectAccepted('while hidden');
  await expect(card.status).toContainText('The Agent Workspace has not answered.');
  expect(await card.commands()).toHaveLength(1);

  await start();
  await expect.poll(() => card.commands()).toHaveLength(2);
  const { params } = (await card.commands())[1]?.data as { params: object };
  await crm.post({ source: 'roxchat', event: 'visitorSelected', params });
  await expect(card.status).toHaveText('Chat started. It is open in the Agent Workspace.');

  await page.bringToFront();
  await crm.expectAccepted('in front again');
  await close();
});
