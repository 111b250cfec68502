import { expect, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';
import { message } from './support/message';
import { serveSmallApp } from './support/small-app';

test('100,000 notifications', async ({ page }) => {
  test.slow();
  const { url, close } = await serveSmallApp();
  const crm = new CrmPage(page);
  await page.goto(url);
  await crm.ready();
  const workspace = await crm.frame();
  await workspace.evaluate(() => {
    for (let n = 1; n <= 100_000; n++) {
      const notification = { id: `n${n}`, kind: 'visitor', text: `No. ${n}`, sessionId: null };
      const data = { source: 'roxchat', event: 'notificationAdded', params: { notification } };
      parent.postMessage(data, '*');
    }
  });

  await expect(page.getByText('500 notifications')).toHaveText(
    '500 notifications, the last one: No. 100000; 99500 dropped',
    { timeout: 120_000 },
  );
  await crm.post(message('after'));
  await expect(page.getByRole('listitem')).toHaveText(['after']);
  close();
});

test('10 MB of text', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  const huge = 'x'.repeat(10 * 1024 * 1024);
  await crm.post(message(huge));
  await expect(crm.diagnostics).toHaveText('1 accepted · 0 rejected · 1 coerced');
  const { messageText } = (await crm.newestParams('newMessageAdded')) as { messageText: string };
  expect(messageText.length).toBe(65_536);

  await crm.post(JSON.stringify(message(huge)));
  await crm.post({
    source: 'roxchat',
    event: 'visitorSelected',
    params: { roxchatVisitorId: huge },
  });
  await crm.post({ source: 'roxchat', event: huge });
  await crm.post(huge);
  await expect(crm.diagnostics).toHaveText('1 accepted · 4 rejected · 1 coerced');
  await crm.expectAccepted('after');
});
