import { expect, test, type Page } from '@playwright/test';

// The CRM of this test lists the events it receives, and has a button that starts a chat with the
// visitor who was selected last.
const events = (page: Page) => page.getByRole('list', { name: 'Events' }).getByRole('listitem');
const startChat = (page: Page) => page.getByRole('button', { name: 'Start chat' });

test('the CRM receives the scenario in order', async ({ page }) => {
  await page.goto('/');

  await expect(events(page)).toHaveText([
    'visitorSelected',
    'newMessageAdded Greetings!',
    'chatClosedByOperator',
  ]);
});

test('the CRM shows why a chat does not start, and starts the next one', async ({ page }) => {
  await page.goto('/');
  await expect(events(page)).toHaveCount(3);

  await startChat(page).click();
  await expect(page.getByRole('alert')).toHaveText('The visitor is already chatting.');

  await startChat(page).click();
  await expect(page.getByRole('alert')).toHaveText('started');
});

test('the CRM receives another scenario in one test', async ({ page }) => {
  // #region another-scenario
  const selected = {
    event: 'visitorSelected',
    params: { roxchatVisitorId: 'ann', chatId: 1, sessionId: 's' },
  };
  await page.route('http://localhost:4300/scenario.json', (route) =>
    route.fulfill({ json: { steps: [selected], replies: ['no_tariff_option'] } }),
  );
  // #endregion
  await page.goto('/');
  await expect(events(page)).toHaveText(['visitorSelected']);

  await startChat(page).click();
  await expect(page.getByRole('alert')).toContainText('switch to another tariff');
});

test('the CRM receives what an agent does in the workspace', async ({ page }) => {
  await page.route('http://localhost:4300/scenario.json', (route) => route.fulfill({ json: {} }));
  await page.goto('/');
  const workspace = page.frameLocator('iframe');
  await workspace.getByRole('button', { name: /Marta Oliveira/ }).click();
  await workspace.getByRole('textbox').fill('How can I help?');
  await workspace.getByRole('button', { name: 'Send' }).click();

  await expect(events(page)).toHaveText(['visitorSelected', 'newMessageAdded How can I help?']);
});
