import { expect } from '@playwright/test';
import { test } from './test';

const EVENTS = [
  'newMessageAdded',
  'chatClosedByOperator',
  'visitorAuthorized',
  'visitorSelected',
  'notificationAdded',
  'notificationRemoved',
];

for (const frame of ['component', 'directive', 'own']) {
  test(`the packed package emits all six events (frame: ${frame})`, async ({ page }) => {
    await page.goto(`/?frame=${frame}`);
    await page.frameLocator('iframe').getByRole('button', { name: 'Play a shift' }).click();

    for (const event of EVENTS) {
      await expect(page.getByRole('listitem').filter({ hasText: event }).first()).toBeVisible();
    }
  });
}

for (const frame of ['component', 'directive', 'own']) {
  test(`the packed package starts a chat (frame: ${frame})`, async ({ page }) => {
    const workspace = page.frameLocator('iframe');
    await page.goto(`/?frame=${frame}`);
    // Her chat is not open.
    await workspace.getByRole('button', { name: /Priya Nair/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Start chat', exact: true }).click();

    await expect(page.getByText('Result: started')).toBeVisible();
    await expect(workspace.getByText('You started the chat from the CRM ·')).toBeVisible();
  });
}

test('the packed package shows why a chat does not start', async ({ page }) => {
  await page.goto('/?frame=component&reply=visitor_already_in_chat');
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Marta Oliveira/ })
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Start chat', exact: true }).click();

  await expect(page.getByText('Result: failed The visitor is already chatting.')).toBeVisible();
});

test('rejects messages from other origins even if the iframe is not bound', async ({ page }) => {
  const message = {
    source: 'roxchat',
    event: 'notificationRemoved',
    params: { notification: { id: 'untrusted' } },
  };
  await page.route('http://localhost:4400/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`,
    }),
  );
  await page.goto('/?frame=own');
  await page.evaluate(async (data) => {
    const received: unknown[] = [];
    window.addEventListener('message', (event) => received.push(event.origin));
    window.postMessage(data, '*');
    const iframe = document.createElement('iframe');
    iframe.src = 'http://localhost:4400/';
    document.body.append(iframe);
    while (received.length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, message);
  await expect(page.getByRole('listitem')).toHaveCount(0);

  const workspace = page.locator('iframe').first().contentFrame();
  await workspace.getByRole('button', { name: 'Play a shift' }).click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
});
