import { expect, type Page } from '@playwright/test';
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

  await expect(chats).toHaveText([/failed\s+To perform this action, you need to switch/]);
});

/** Opens the application, selects a visitor in the workspace, and gives a command. */
async function startChat(page: Page, query: string): Promise<void> {
  await page.goto(`/?frame=component&${query}`);
  await selectVisitor(page);
  await page.getByRole('button', { name: 'Start chat by action' }).click();
}

async function selectVisitor(page: Page): Promise<void> {
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Marta Oliveira/ })
    .click();
  await expect(page.getByText('Selected: 12345')).toBeVisible();
}

async function getStatuses(page: Page): Promise<string[]> {
  const texts = await page.getByText(/^Status in the/).allTextContents();
  return texts.map((text) => text.replace(/^[^:]*: /, ''));
}

const lists = (page: Page) => ({
  visitors: page.getByRole('list', { name: 'Visitors' }).getByRole('listitem'),
  chats: page.getByRole('list', { name: 'Outgoing chats' }).getByRole('listitem'),
});

test('the next agent sees nothing of the one who signed out', async ({ page }) => {
  const { visitors, chats } = lists(page);
  // The failure reply comes only after the sign-out.
  await startChat(page, `reply=${encodeURIComponent('no_tariff_option&delay=1500')}`);
  await expect(chats).toHaveText([/sending/]);
  await page.getByRole('button', { name: 'Reset' }).click();

  await expect(visitors).toHaveCount(0);
  await expect(chats).toHaveCount(0);
  await page.waitForTimeout(2_000);
  await expect(visitors).toHaveCount(0);
  await expect(chats).toHaveCount(0);
  await expect(page.getByText('Selected: none')).toBeVisible();

  await page.getByRole('button', { name: 'Start chat', exact: true }).click();
  await expect(page.getByText('Result: notSent')).toBeVisible();

  await selectVisitor(page);
  await expect(visitors).toHaveCount(1);
  await page.getByRole('button', { name: 'Start chat by action' }).click();
  await expect(chats).toHaveText([/failed/]);
});

test('the status follows the service when the application clears the state', async ({ page }) => {
  const { visitors, chats } = lists(page);
  await startChat(page, 'reply=silence');
  await page.getByRole('button', { name: 'Clear the state' }).click();

  await expect(visitors).toHaveCount(0);
  await expect(chats).toHaveCount(0);
  const [inStore, inService] = await getStatuses(page);
  expect(JSON.parse(inStore ?? '')).toEqual({ bound: true, loaded: true, heard: true });
  expect(inStore).toBe(inService);

  await selectVisitor(page);
  await expect(visitors).toHaveCount(1);
  await expect(page.getByText('Malformed: 0')).toBeVisible();
});

test('a stored state survives a reload, and its command ends', async ({ page }) => {
  const { visitors, chats } = lists(page);
  await startChat(page, 'reply=silence&sync');
  await expect(chats).toHaveText([/sending/]);
  await page.reload();

  await expect(page.getByText('Selected: 12345')).toBeVisible();
  await expect(chats).toHaveText([/unconfirmed\s+destroyed/]);
  await expect(page.getByText('Malformed: 0')).toBeVisible();

  await selectVisitor(page);
  await expect(visitors).toHaveCount(1);
  await page.getByRole('button', { name: 'Start chat by action' }).click();
  await expect(chats).toHaveText([/sending/]);
});

for (const [title, replace, remaining] of [
  [
    'an earlier version',
    (text: string) => text.replace('"formerIds":[],', '').replace(/"unread":\d+,/, ''),
    'Malformed: 1',
  ],
  [
    'another library',
    (text: string) => text.replace(/"visitors":\[.*?\}\]/, '"visitors":{"ids":[],"entities":{}}'),
    'Malformed: 1',
  ],
  ['nobody', () => '7', 'Malformed: 1'],
] as const) {
  test(`the store goes on with a stored state of ${title}`, async ({ page }) => {
    await page.goto('/?frame=component&sync');
    await selectVisitor(page);
    const stored = await page.evaluate(() => sessionStorage.getItem('roxChat') ?? '');
    const replaced = replace(stored);
    expect(replaced).not.toBe(stored);
    // Not before the reload: it hides the page, whose last state is stored then.
    await page.addInitScript((text) => {
      sessionStorage.setItem('roxChat', text);
    }, replaced);
    await page.reload();

    await expect(page.getByText(remaining)).toBeVisible();
    await selectVisitor(page);
    const { visitors } = lists(page);
    await expect(visitors).toHaveText(['12345, chat: open, messages: 0']);
  });
}
