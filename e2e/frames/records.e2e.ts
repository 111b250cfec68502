import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Crm } from './crm';
import { test } from './test';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const read = (crm: Crm, selector: string) =>
  crm.page.evaluate((css) => document.querySelector(css)?.textContent.trim(), selector);
const getRecord = (crm: Crm) => read(crm, 'h1');
const expectRecord = (crm: Crm, name: string) =>
  expect.poll(() => getRecord(crm), 'the record').toBe(name);
const expectStatus = (crm: Crm, status: string) =>
  expect.poll(() => read(crm, '#status'), 'the screen pop').toBe(status);

/** Presses a key on an element that has the focus. */
async function press(page: Page, selector: string, key: 'Enter' | ' '): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press(key);
}

async function expectNoViolations(page: Page): Promise<void> {
  const found = await page.evaluate(async (source) => {
    // The page of the workspace is none of the library's.
    const run = `${source}; axe.run('main', { iframes: false, resultTypes: ['violations'] })`;
    const { violations } = (await (0, eval)(run)) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, AXE);
  expect(found).toEqual([]);
}

// The second one sets the library up with RoxChatModule.forRoot, and has zone.js.
for (const path of ['/records', '/zone/records']) {
  test(`${path}: opens the record of the customer, or says why not`, async ({ open }) => {
    const crm = await open(path);
    await crm.select('records', 'ann');
    await expectRecord(crm, 'ann');
    await expectStatus(crm, 'opened');

    await crm.select('records', 'nobody');
    await expectStatus(crm, 'none');
    await crm.select('records', 'broken');
    await expectStatus(crm, 'failed');
    expect(await crm.page.evaluate(() => window.crm.errors)).toEqual([
      'Error: The CRM has no answer.',
    ]);
    expect(await getRecord(crm)).toBe('ann');

    await crm.select('records', 'slow');
    await expectStatus(crm, 'searching');
    await expectRecord(crm, 'slow');
  });

  test(`${path}: the agent chooses one of several customers by the keyboard`, async ({ open }) => {
    const crm = await open(path);
    await crm.select('records', 'mueller');
    await expectStatus(crm, 'several');
    const names = await crm.page.$$eval('.choice', (all) =>
      all.map((one) => one.textContent.trim()),
    );
    expect(names).toEqual(['Anna Müller', 'Max Müller', 'Eva Müller']);
    await expectNoViolations(crm.page);

    await press(crm.page, '.choice:nth-of-type(2)', 'Enter');
    await expectRecord(crm, 'Max Müller');
  });

  test(`${path}: a guard holds the next record until the agent is done`, async ({ open }) => {
    const crm = await open(path);
    await crm.select('records', 'ann');
    await expectRecord(crm, 'ann');
    await crm.page.type('textarea', 'Call');
    await crm.select('records', 'bob');
    await expectStatus(crm, 'held');
    expect(await getRecord(crm)).toBe('ann');
    expect(await crm.page.$eval('textarea', ({ value }) => value)).toBe('Call');
    expect(await read(crm, '#held')).toBe('Show bob');
    await expectNoViolations(crm.page);

    // The guard says no again, and the draft stays.
    await press(crm.page, '#held', ' ');
    await crm.wait();
    expect(await getRecord(crm)).toBe('ann');
    await crm.page.focus('textarea');
    for (let letters = 'Call'.length; letters > 0; letters--) {
      await crm.page.keyboard.press('Backspace');
    }
    await press(crm.page, '#held', ' ');
    await expectRecord(crm, 'bob');
    expect(await crm.page.$eval('textarea', ({ value }) => value)).toBe('');
  });
}

test('a burst of selections makes one search', async ({ open }) => {
  const crm = await open('/records');
  await crm.waitForWorkspace('records');
  for (let index = 0; index < 20; index++) {
    void crm.select('records', `v${index}`);
  }
  await expectRecord(crm, 'v19');
  expect(await read(crm, '#searches')).toBe('v19');
});

test('a hostile id opens no other page', async ({ open }) => {
  const crm = await open('/records');
  for (const id of ['../away', 'javascript:alert(1)', '//evil.example/?a=b#c', '%2e%2e/away']) {
    await crm.select('records', id);
    await expectRecord(crm, id);
    const { pathname, search, hash } = new URL(crm.page.url());
    expect(pathname).toMatch(/^\/records\/[^/]+$/);
    expect([search, hash]).toEqual(['', '']);
  }
});

test('a start button says what it can do and what became of it', async ({ open }) => {
  const crm = await open('/records/ann');
  const getMessage = () => read(crm, '#message');
  const isBlocked = () => crm.page.$eval('#start', (one) => one.ariaDisabled === 'true');
  const getDescription = () =>
    crm.page.$eval('#start', (one) => {
      const ids = one.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent).join('');
    });
  await expect.poll(getMessage).toContain('The session of this visitor is not known yet.');
  expect([await isBlocked(), await getDescription()]).toEqual([true, await getMessage()]);
  await expectNoViolations(crm.page);

  await crm.select('records', 'ann');
  await expect.poll(getMessage).toBe('');
  expect([await isBlocked(), await getDescription()]).toEqual([false, '']);
  // By its name, as a screen reader finds it.
  expect(await crm.page.$('::-p-aria([name="Start chat"][role="button"])')).not.toBeNull();

  await crm.setReply('records', 'visitor_already_in_chat');
  await press(crm.page, '#start', 'Enter');
  await expect.poll(getMessage).toBe('The visitor is already chatting.');
  expect(await isBlocked()).toBe(false);

  await crm.setReply('records', 'silence');
  await press(crm.page, '#start', ' ');
  await expect.poll(getMessage).toBe('Starting the chat…');
  await press(crm.page, '#start', ' '); // Posts no second command.
  expect([await isBlocked(), await getDescription()]).toEqual([true, 'Starting the chat…']);
  expect(await crm.page.$eval('#start', (one) => document.activeElement === one)).toBe(true);
  await expect.poll(getMessage, { timeout: 15_000 }).toContain('has not answered');

  await crm.setReply('records', 'start');
  await press(crm.page, '#start', 'Enter');
  await expect.poll(getMessage).toBe('Chat started. It is open in the Agent Workspace.');
  expect(await isBlocked()).toBe(true);
  expect(await crm.commands('records')).toEqual(['ann', 'ann', 'ann']);
  await expectNoViolations(crm.page);
});

test('a start button says that a chat is open already', async ({ open }) => {
  const crm = await open('/records/ann');
  await crm.selectChat('records', 'ann');
  const getMessage = () => read(crm, '#message');
  await expect.poll(getMessage).toBe('A chat with this visitor is already open.');
  await press(crm.page, '#start', 'Enter');
  await crm.wait();
  expect(await crm.commands('records')).toEqual([]);
  await expectNoViolations(crm.page);
});

test('of three tabs, only the one that was focused last opens the record', async ({ open }) => {
  const tabs = [await open('/records'), await open('/records'), await open('/records')] as const;
  for (const [turn, leading] of [tabs[0], tabs[2], tabs[1]].entries()) {
    await leading.page.bringToFront();
    await leading.wait();
    // The workspace in each tab posts the event.
    await Promise.all(tabs.map((tab) => tab.select('records', `v${turn}`)));
    await expectRecord(leading, `v${turn}`);
    const others = tabs.filter((tab) => tab !== leading);
    await leading.wait();
    for (const other of others) {
      expect(await getRecord(other)).not.toBe(`v${turn}`);
    }
  }
});
