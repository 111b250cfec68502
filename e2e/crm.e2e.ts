import { expect, type Page, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';

let crm: CrmPage;

test.beforeEach(async ({ page }) => {
  crm = new CrmPage(page);
  await page.goto('/');
  await crm.workspaceReady();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

test('holds the next customer while a note is half written', async ({ page }) => {
  await crm.openChat('Marta Oliveira');
  await expect(heading(page, 'Marta Oliveira')).toBeVisible();
  await note(page).fill('Half a no');

  await crm.openChat('Giulia Conti');
  await expect(page.getByText('You opened the chat with Giulia Conti.')).toBeVisible();
  await expect(heading(page, 'Marta Oliveira')).toBeVisible();
  await expect(note(page)).toHaveValue('Half a no');

  await page.getByRole('button', { name: 'Open the record' }).click();
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(note(page)).toHaveValue('Half a no');

  await page.getByRole('button', { name: 'Open the record' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(heading(page, 'Giulia Conti')).toBeVisible();
  await expect(note(page)).toHaveValue('');
  await page.goBack();
  await expect(note(page)).toHaveValue('Half a no');
});

test('starts a chat from a record, which stays open', async ({ page }) => {
  await page.getByRole('link', { name: 'Priya Nair' }).click();
  await page.getByRole('button', { name: 'Start chat' }).click();

  await expect(page.getByRole('status').filter({ hasText: 'Chat started.' })).toBeVisible();
  await expect(crm.workspace.getByText(/^You started the chat from the CRM · /)).toBeVisible();
  await expect(page.getByText('You opened the chat')).toBeHidden();
});

test('the agent chooses one of several customers', async ({ page }) => {
  await crm.openChat('Lukas Brandt');
  await expect(page.getByText('Who is it?')).toBeVisible();
  await page.getByRole('button', { name: /^Nina Brandt/ }).click();

  await expect(heading(page, 'Nina Brandt')).toBeVisible();
  await expect(page.getByText('Who is it?')).toBeHidden();
});

test('an unknown visitor becomes a contact', async ({ page }) => {
  await crm.openChat(/Anonymous/);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mina Sato');
  await page.getByRole('textbox', { name: 'Email' }).fill('mina.sato@example.com');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(heading(page, 'Mina Sato')).toBeVisible();
  await expect(page.getByText('This visitor is not in the CRM.')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Chat' }).getByRole('status')).toHaveText(
    'A chat with this visitor is already open.',
  );

  // The next contact is another person.
  await crm.goTo('customers');
  await page.getByRole('link', { name: 'New contact' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ivo Novak');
  await page.getByRole('textbox', { name: 'Email' }).fill('ivo.novak@example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page, 'Ivo Novak')).toBeVisible();
  await expect(page.getByText('A chat with this visitor is already open.')).toBeHidden();
});

test('two tabs keep the changes of each other', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/');
  for (const [tab, name, text] of [
    [page, 'Priya Nair', 'Calls on Monday'],
    [other, 'Wei Zhang', 'Calls on Friday'],
  ] as const) {
    await tab.getByRole('link', { name }).click();
    await note(tab).fill(text);
    await tab.getByRole('button', { name: 'Save' }).click();
    await expect(tab.getByText(`The record of ${name} is saved.`)).toBeVisible();
  }
  await page.reload();

  await expect(note(page)).toHaveValue('Calls on Monday');
});

test('a chat that has ended is wrapped up, which survives a reload', async ({ page }) => {
  await crm.openChat('Giulia Conti');
  await expect(heading(page, 'Giulia Conti')).toBeVisible();
  await crm.workspace.getByRole('textbox', { name: 'Message' }).fill('It is on its way.');
  await crm.workspace.getByRole('button', { name: 'Send' }).click();
  await crm.workspace.getByRole('button', { name: 'Close chat' }).click();

  const activity = page.getByRole('list', { name: 'Activities' }).getByRole('listitem').first();
  await expect(activity).toContainText('Closed by the agent');
  await activity.getByRole('button', { name: 'Wrap up' }).click();
  await page.getByRole('textbox', { name: 'What was agreed' }).fill('Statement by post.');
  await page.keyboard.press('Escape'); // Does not lose it.
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await expect(activity).toContainText('Statement by post.');
  await expect(activity.locator('crm-activity-row')).toBeFocused();
  await expect(activity.getByRole('button')).toHaveCount(0);
  await page.reload();
  await crm.goTo('activities');
  await expect(activity).toContainText(/Statement.*Giulia Conti.*Statement by post\./s);
});

test('a notification is shown, listed, and marked as read', async ({ page }) => {
  await crm.openChat('Marta Oliveira');
  await crm.workspace.getByRole('button', { name: 'Raise notification' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();

  const list = page.getByRole('dialog', { name: 'Notifications' });
  await list.getByRole('button', { name: 'Mark as read' }).click();
  await expect(list.getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Notifications, 0 new' })).toBeVisible();
});

test('unread messages are counted in the title and in the list of chats', async ({ page }) => {
  await crm.openChat('Marta Oliveira');
  await crm.workspace.getByRole('button', { name: 'Back to visitors' }).click();
  await crm.post({
    source: 'roxchat',
    event: 'newMessageAdded',
    params: {
      roxchatVisitorId: 'john',
      siebelId: '4-1GQJDL78',
      chatId: 703,
      kind: 'visitor',
      messageText: 'Any news?',
    },
  });
  await expect(page).toHaveTitle('(1) Marta Oliveira – Demo CRM');
  await crm.goTo('customers');
  await expect(
    page.getByRole('list', { name: 'Chats, last active first' }).getByRole('button'),
  ).toHaveText([/John Doe.*1 unread/s, /Marta Oliveira/]);
});

test('each page is in the chosen language, and its dates are', async ({ page }) => {
  await page.clock.setSystemTime(new Date().setHours(12)); // The activities are hours and days old.
  await page.reload();
  await crm.goTo('settings');
  await page.getByRole('combobox').first().click();
  await page.locator('mat-option[lang=de]').click();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await crm.goTo('activities');

  await expect(page.getByText(/gestern, \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText('Vom Agenten beendet').first()).toBeVisible();
  await expect(page).toHaveTitle('Aktivitäten – Demo CRM');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('mirrors the pages for languages that run from right to left', async ({ page }) => {
  await page.goto('/settings?dir=rtl');
  await crm.workspaceReady();
  const nav = await page.locator('crm-nav').boundingBox();
  const frame = await page.locator('rox-chat-workspace iframe').boundingBox();

  expect(nav?.x).toBeGreaterThan(1_300);
  expect(frame?.x).toBe(0);
  await crm.goTo('customers');
  await expect(page).toHaveURL(/dir=rtl/);
});
