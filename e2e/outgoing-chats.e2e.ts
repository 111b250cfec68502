import { expect, type Page, test } from '@playwright/test';
import { keptChats } from '../projects/crm-demo/src/app/customers/kept-chats';
import { FAILURE_CODES } from '../projects/ngx-roxchat/core/src/protocol/outgoing-chat';
import { blockWorkspace } from './support/block-workspace';
import { CrmPage, WORKSPACE } from './support/crm-page';
import { OutgoingChatCard } from './support/outgoing-chat-card';
import { servePage } from './support/serve-page';
import { texts } from './support/texts';
import { navigateWorkspace } from './support/untrusted-senders';

const BUSY = 'visitor_already_in_chat';

// The CRM has kept the ids of their earlier chats, and they are not in a chat now.
const CUSTOMER = 'Priya Nair';
const OTHER_CUSTOMER = 'Wei Zhang';

/** A failure reply in the format of the stand-in. */
const failure = (error: string) => ({
  source: 'roxchat',
  event: 'start_outgoing_chat',
  params: { error },
});

let crm: CrmPage;
let card: OutgoingChatCard;

/** @param workspace the stand-in's settings, such as `reply=silence` */
async function open(workspace: string): Promise<void> {
  await crm.page.goto(`/?workspace=${encodeURIComponent(workspace)}`);
  await crm.ready();
  await card.open(CUSTOMER);
}

/** Moves the iframe within the document: it gets a new window, and its page loads again. */
async function moveIframe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const iframe = document.querySelector('rox-chat-workspace iframe');
    if (iframe) {
      iframe.parentElement?.append(iframe);
    }
  });
}

/** Keeps the workspace from loading until the returned function is called. */
async function holdWorkspace(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const wait = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(`${WORKSPACE}/**`, async (route) => {
    await wait;
    await route.continue();
  });
  return release;
}

test.beforeEach(async ({ page }) => {
  crm = new CrmPage(page);
  card = new OutgoingChatCard(crm);
  await OutgoingChatCard.record(page);
});

test('a chat starts, and the workspace shows it', async ({ page, baseURL }) => {
  await page.clock.install();
  await open('reply=start&delay=5000');
  const params = keptChats.get('priya.nair@example.com');
  await card.button.click();
  await expect(card.status).toHaveText('Starting the chat…');
  await expect(card.root.getByRole('progressbar')).toBeVisible();
  await expect(card.button).toHaveAttribute('aria-disabled', 'true');
  await expect(card.button).toBeFocused();
  await page.keyboard.press('Enter');

  await page.clock.fastForward(5_000);
  await expect(card.status).toHaveText(texts.en.started);
  await expect(card.root.getByRole('progressbar')).toHaveCount(0);
  await expect(crm.workspace.getByText('You started the chat from the CRM ·')).toBeVisible();
  expect(await card.commands()).toEqual([
    {
      origin: baseURL,
      data: { action: 'start_outgoing_chat', params },
    },
  ]);
});

for (const code of FAILURE_CODES) {
  test(`a chat fails with ${code}`, async () => {
    await open(`reply=${code}`);
    await card.start();

    await expect(card.status).toContainText(texts.en[code]);
    await expect(crm.commands.first()).toContainText(code);
    await expect(card.button).not.toHaveAttribute('aria-disabled');
    await expect(crm.diagnostics).toHaveText('0 accepted · 0 rejected · 0 coerced');
  });
}

test('a chat fails with a code that the protocol does not list', async () => {
  await open('reply=visitor_blocked_by_supervisor');
  await card.start();

  await expect(card.status).toContainText(texts.en.unable_to_start_outgoing_chat);
  await expect(crm.commands).toHaveText([
    /failed Priya Nair visitor_blocked_by_supervisor/,
    /start_outgoing_chat Priya Nair/,
  ]);
});

test('each shape of failure reply', async () => {
  await open('reply=silence');
  const shapes = [
    failure(BUSY),
    JSON.stringify(failure(BUSY)),
    failure('visitor-already-in-chat'),
    failure('VISITOR_ALREADY_IN_CHAT'),
    { source: 'roxchat', error: BUSY },
    { source: 'roxchat', errorCode: BUSY },
    { source: 'roxchat', code: BUSY },
    { source: 'roxchat', params: { errorCode: BUSY } },
    { source: 'roxchat', params: { code: BUSY } },
    { source: 'roxchat', data: { error: BUSY } },
    { source: 'roxchat', data: { errorCode: BUSY } },
    { source: 'roxchat', data: { code: BUSY } },
    { source: 'roxchat', error: { code: BUSY, message: 'Busy.' } },
    { action: 'start_outgoing_chat', error: BUSY },
  ];
  for (const shape of shapes) {
    await card.start();
    await expect(card.status).toHaveText('Starting the chat…');
    await crm.post(shape);
    await expect(card.status, JSON.stringify(shape)).toContainText(texts.en[BUSY]);
  }
  expect(await card.commands()).toHaveLength(shapes.length);
  await expect(crm.diagnostics).toHaveText('0 accepted · 0 rejected · 0 coerced');
});

test('a chat without a reply is unconfirmed, and a late reply is rejected', async ({ page }) => {
  await page.clock.install();
  await open('reply=no_tariff_option&delay=12000');
  await card.start();
  await page.clock.fastForward(5_000);
  await expect(card.status).toHaveText('Starting the chat…');
  await page.clock.fastForward(5_000);
  await expect(card.status).toHaveText(texts.en['unconfirmed.timed-out']);

  await page.clock.fastForward(2_000);
  await expect(crm.diagnostics).toHaveText('0 accepted · 1 rejected · 0 coerced');
  await crm.diagnostics.click();
  await expect(page.getByText('Reply to no open command')).toBeVisible();
  await expect(card.status).toHaveText(texts.en['unconfirmed.timed-out']);
  expect(await card.commands()).toHaveLength(1);
});

test('does not attribute a reply to the next chat if it may be a late one', async ({ page }) => {
  await page.clock.install();
  await open('reply=silence');
  await card.start();
  await page.clock.fastForward(10_000);
  await expect(card.status).toHaveText(texts.en['unconfirmed.timed-out']);

  await card.start();
  await crm.post(failure(BUSY));
  await expect(crm.diagnostics).toHaveText('0 accepted · 1 rejected · 0 coerced');
  await expect(card.status).toHaveText('Starting the chat…');
  await page.clock.fastForward(10_000);
  await expect(card.status).toHaveText(texts.en['unconfirmed.ambiguous-reply']);
});

test('of two chats at once, the only reply belongs to the first', async ({ page }) => {
  await page.clock.install();
  await open('reply=silence');
  await card.start();
  await card.open(OTHER_CUSTOMER);
  await card.button.click();
  await expect(card.status).toHaveText('Starting the chat…');
  expect(await card.commands()).toHaveLength(1);

  await crm.post(failure(BUSY));
  await expect.poll(async () => (await card.commands()).length).toBe(2);
  await expect(card.status).toHaveText('Starting the chat…');
  await page.clock.fastForward(10_000);
  await expect(card.status).toHaveText(texts.en['unconfirmed.timed-out']);

  await card.open(CUSTOMER);
  await expect(card.root).toContainText(texts.en[BUSY]);
  expect(await card.commands()).toHaveLength(2);
});

test('frame reloads mid-command (the command ends, nothing is sent again)', async ({ page }) => {
  await open('reply=silence');
  await card.start();
  const frame = await crm.frame();
  await frame.evaluate(() => {
    location.reload();
  });
  await expect(card.status).toHaveText(texts.en['unconfirmed.workspace-reloaded']);
  await crm.ready();
  await crm.expectAccepted('after');
  await page.waitForTimeout(500);
  expect(await card.commands()).toEqual([]);
});

test('a chat is unconfirmed if the iframe is moved before the reply', async ({ page }) => {
  await open('reply=silence');
  await card.start();
  await moveIframe(page);

  await expect(card.status).toHaveText(texts.en['unconfirmed.workspace-reloaded']);
});

test('a chat is unconfirmed if the iframe is replaced before the reply', async ({ page }) => {
  await page.clock.install();
  await open('reply=silence');
  await moveIframe(page);
  await expect(crm.status).toHaveText('Loaded, silent so far');
  await crm.ready();
  await card.start();
  await blockWorkspace(page); // The component offers to reload.
  await page.getByRole('button', { name: 'Reload' }).click();

  await expect(card.status).toHaveText(texts.en['unconfirmed.workspace-gone']);
  await crm.ready();
  expect(await card.commands()).toEqual([]);
});

test('frame never loads (a command that waits for it is not sent)', async ({ page }) => {
  await page.clock.install();
  await open('reply=start');
  const release = await holdWorkspace(page);
  await moveIframe(page);
  await card.button.click();
  await page.clock.fastForward(20_000);
  await expect(card.status).toHaveText('Starting the chat…');
  await page.clock.fastForward(10_000);

  await expect(card.status).toHaveText(texts.en['notSent.workspace-not-ready']);

  release();
  await crm.ready();
  await crm.expectAccepted('after');
  expect(await card.commands()).toEqual([]);
});

test('frame loads slowly (a command waits for it)', async ({ page }) => {
  await open('reply=start');
  const release = await holdWorkspace(page);
  await moveIframe(page);
  await card.button.click();
  await expect(card.status).toHaveText('Starting the chat…');
  release();

  await expect(card.status).toHaveText(texts.en.started);
  expect(await card.commands()).toHaveLength(1);
});

test('a chat is not sent without a session', async () => {
  await open('reply=start');
  await crm.post({
    source: 'roxchat',
    event: 'chatClosedByOperator',
    params: { roxchatVisitorId: 'visitor-without-session', providedVisitorId: '7925', chatId: 7 },
  });
  await card.open('Aylin Demir');
  await expect(card.status).toContainText('The session of this visitor is not known yet.');
  await expect(card.button).toHaveAttribute('aria-disabled', 'true');
  await card.button.click({ force: true });

  await expect(crm.commands).toHaveCount(0);
  expect(await card.commands()).toEqual([]);
});

test('a page of another origin in the workspace’s frame receives nothing', async ({ page }) => {
  await page.clock.install();
  await open('reply=silence');
  const back = (await crm.frame()).url();
  const evil = await servePage('<h1>Not the workspace</h1>');
  await navigateWorkspace(page, `${evil.origin}/`);
  await expect(crm.workspace.getByRole('heading', { name: 'Not the workspace' })).toBeVisible();

  // It does receive a message posted to any origin.
  await page.evaluate(() => {
    const iframe = document.querySelector<HTMLIFrameElement>('rox-chat-workspace iframe');
    iframe?.contentWindow?.postMessage('for any origin', '*');
  });
  await expect
    .poll(() => card.commands())
    .toEqual([expect.objectContaining({ data: 'for any origin' })]);

  await card.button.click();
  await expect(card.status).toHaveText('Starting the chat…');
  await crm.post(failure(BUSY));
  await page.clock.fastForward(10_000);
  await expect(card.status).toHaveText(texts.en['unconfirmed.timed-out']);
  expect(await card.commands()).toHaveLength(1);

  await navigateWorkspace(page, back);
  await crm.ready();
  await card.open(CUSTOMER);
  await card.start();
  expect(await card.commands()).toHaveLength(1);
  evil.close();
});

test('shows the same failure in eight languages', async ({ page }) => {
  await open(`reply=${BUSY}`);
  await card.start();
  await expect(card.status).toContainText(texts.en[BUSY]);
  for (const [language, { [BUSY]: text }] of Object.entries(texts)) {
    await crm.goTo('settings');
    await page.getByRole('combobox').first().click();
    await page.locator(`mat-option[lang=${language}]`).click();
    await page.goBack();
    await expect(card.root).toContainText(text);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
});
