import { expect } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import { WORKSPACE } from './crm';
import { test } from './test';

/** How long the component waits before a notice, with a margin. */
const NOTICE_DELAY_MS = 11_000;

/** The workspace's server under another host. */
const ELSEWHERE = `http://localhost:${String(ports.frames.workspace)}/?name=elsewhere&delay=0`;

const TEXTS = {
  en: {
    slow: 'The Agent Workspace has not loaded yet.',
    blocked: `frame-src must list ${WORKSPACE}.`,
    elsewhere: 'The page in the frame is on another address.',
    dismiss: 'Dismiss',
    loading: 'Loading the Agent Workspace…',
    refused: 'The Agent Workspace is not set up correctly and cannot be shown.',
    silent: 'The Agent Workspace has sent no events yet.',
    cause: 'operator_iframe_allowed_parent_origin must list',
  },
  tr: {
    slow: 'Agent Workspace',
    blocked: `frame-src listesinde ${WORKSPACE} bulunmalıdır.`,
    elsewhere: 'adres',
    dismiss: 'Kapat',
    loading: 'Agent Workspace yükleniyor…',
    refused: 'Agent Workspace doğru ayarlanmadığı için gösterilemiyor.',
    silent: 'Agent Workspace henüz hiçbir olay göndermedi.',
    cause: 'operator_iframe_allowed_parent_origin',
  },
};

/** Returns the path of the page with a workspace of this query. */
function pathTo(query: string, more = ''): string {
  return `/notices?query=${encodeURIComponent(query)}${more}`;
}

for (const language of ['en', 'tr'] as const) {
  const texts = TEXTS[language];
  const inLanguage = `&language=${language}`;

  test(`${language}: the policy of the page blocks the frame`, async ({ open }) => {
    const policy = encodeURIComponent("frame-src 'self'");
    const crm = await open(pathTo('name=n', `${inLanguage}&policy=${policy}`));
    await expect.poll(() => crm.notice()).toContain(texts.blocked);
    expect(await crm.violations()).toEqual([]);
  });

  test(`${language}: the address redirects to another host, which posts`, async ({ open }) => {
    const query = `status=302&location=${encodeURIComponent(ELSEWHERE)}`;
    const crm = await open(pathTo(query, inLanguage));
    await crm.select('elsewhere', 'v');
    await expect.poll(() => crm.notice()).toContain(texts.elsewhere);
    expect(await crm.violations()).toEqual([]);
    expect(await crm.page.evaluate(() => window.crm.selected)).toEqual([]);
  });

  test(`${language}: a slow page; a dismissed notice stays dismissed`, async ({ open }) => {
    const path = pathTo('name=slow&delay=50000', inLanguage);
    const crm = await open(path);
    await expect.poll(() => crm.notice()).toContain(texts.loading);
    expect(await crm.violations()).toEqual([]);
    expect(await crm.notice()).not.toContain(texts.dismiss);
    await crm.wait(NOTICE_DELAY_MS);
    expect(await crm.notice()).toContain(texts.slow);
    expect(await crm.notice()).toContain(texts.dismiss);
    expect(await crm.violations()).toEqual([]);

    await crm.page.click('rox-chat-workspace .dismiss');
    await expect.poll(() => crm.notice()).toBe('');
    await crm.go('/away');
    await crm.go(path);
    await expect.poll(() => crm.notice()).not.toBe('');
    await crm.wait(NOTICE_DELAY_MS);
    expect(await crm.notice()).toBe('');
  });
}

for (const language of ['en', 'tr'] as const) {
  const texts = TEXTS[language];

  test(`${language}: an address that is refused`, async ({ open }) => {
    const address = encodeURIComponent('https://evil.example/');
    const crm = await open(`/notices?address=${address}&language=${language}`);
    await expect.poll(() => crm.notice()).toContain(texts.refused);
    await crm.page.click('rox-chat-workspace summary');
    expect(await crm.notice()).toContain('[src-foreign]');
    expect(await crm.violations()).toEqual([]);
  });

  test(`${language}: silence is advice for developers, until an event`, async ({ open }) => {
    const path = pathTo('name=calm&delay=0', `&notices=all&language=${language}`);
    const crm = await open(path);
    await crm.waitForWorkspace('calm');
    await crm.wait(NOTICE_DELAY_MS);
    expect(await crm.notice()).toContain(texts.silent);
    await crm.page.click('rox-chat-workspace summary');
    expect(await crm.notice()).toContain(texts.cause);
    expect(await crm.violations()).toEqual([]);

    await crm.expectEvent('calm', 'v');
    await expect.poll(() => crm.notice()).toBe('');
    await crm.go('/away');
    await crm.go(path);
    await crm.waitForWorkspace('calm');
    await crm.wait(NOTICE_DELAY_MS);
    expect(await crm.notice()).toBe('');
  });
}

for (const [title, query] of [
  ['a calm start', 'name=n&delay=0'],
  ['X-Frame-Options, which a page cannot see', 'name=n&frame-options=DENY'],
  ["a server's error, which a page cannot see", 'name=n&status=500'],
] as const) {
  test(`shows nothing in production: ${title}`, async ({ open }) => {
    const crm = await open(pathTo(query));
    await expect.poll(() => crm.notice()).toBe('');
    await crm.wait(NOTICE_DELAY_MS);
    expect(await crm.notice()).toBe('');
  });
}
