import { expect } from '@playwright/test';
import { type Crm, HEARD, LOADED, NOT_LOADED } from './crm';
import { expectView, getFrame } from './host-view';
import { test } from './test';

declare global {
  interface Window {
    /** The notices that were shown, one after the other. */
    seen: string[];
  }
}

/** Returns the page as the server renders it. */
async function getHtml(crm: Crm): Promise<string> {
  return crm.page.evaluate(async () => (await fetch(location.href)).text());
}

/** Waits until `ms` after the page was requested. */
async function waitUntil(crm: Crm, ms: number): Promise<void> {
  await crm.page.evaluate(
    (at) => new Promise((resolve) => setTimeout(resolve, at - performance.now())),
    ms,
  );
}

test('a server-rendered page: a command waits for a slow workspace', async ({ open }) => {
  const crm = await open('/server/desk');
  const html = await getHtml(crm);
  expect(html).toContain('ng-server-context="ssr"');
  expect(html).toMatch(/<rox-chat-workspace[^>]*>.*Loading/s);

  await waitUntil(crm, 1_500);
  await crm.start('v', 'session');
  await waitUntil(crm, 2_500);
  expect(await crm.frameStatus('server')).toEqual(NOT_LOADED);
  expect(await crm.status()).toEqual(NOT_LOADED);
  expect(await crm.notice()).toMatch(/loading/i);
  expect(await crm.result('v')).toBeUndefined();

  await crm.expectResult('v', { status: 'started' });
  const { at = NaN } = (await crm.result('v')) ?? {};
  expect(at).toBeGreaterThan(4_000);
  expect(await crm.commands('server')).toEqual(['v']);
  await crm.expectFrameStatus('server', HEARD);
  expect(crm.loads).toHaveLength(1);
  expect(crm.problems).toEqual([]);
});

test("the server's page keeps its language until the file of the language arrives", async ({
  open,
}) => {
  const crm = await open('/server/desk?language=tr', () => {
    window.seen = [];
    const record = () => {
      const notice = document.querySelector('rox-chat-workspace [role=status]')?.textContent ?? '';
      if (notice !== window.seen.at(-1)) {
        window.seen.push(notice);
      }
      requestAnimationFrame(record);
    };
    document.addEventListener('DOMContentLoaded', record);
  });
  expect(await getHtml(crm)).toContain('Agent Workspace yükleniyor…');
  await crm.waitForWorkspace('server');
  // The notice of a page that is loaded is empty.
  expect(await crm.page.evaluate(() => window.seen)).toEqual(['Agent Workspace yükleniyor…', '']);
  expect(crm.loads).toHaveLength(1);
});

test("the server's HTML has no iframe of the component, and no load handler for event replay", async ({
  open,
}) => {
  const html = await getHtml(await open('/server/desk'));
  expect(html).toContain('<rox-chat-workspace');
  expect(html).not.toContain('<iframe');
  expect(html).not.toMatch(/jsaction="[^"]*load/);
  const staticHtml = await getHtml(await open('/server/static'));
  expect(staticHtml).toContain('<iframe');
  expect(staticHtml).not.toMatch(/jsaction="[^"]*load/);
});

test('a workspace with hydration on interaction loads on the first interaction, and not earlier', async ({
  open,
}) => {
  const crm = await open('/server/deferred');
  const html = await getHtml(crm);
  expect(html).toContain('<rox-chat-workspace');

  await waitUntil(crm, 2_000);
  expect(await crm.frameStatus('deferred')).toBeUndefined();
  expect(crm.loads).toEqual([]);

  await crm.page.click('rox-chat-workspace');
  await crm.expectFrameStatus('deferred', LOADED);
  await crm.expectEvent('deferred', 'v');
  await crm.expectStartedBy('deferred', 'v');
  expect(crm.problems).toEqual([]);
});

test('an own iframe that loads before hydration counts as loaded', async ({ open }) => {
  const crm = await open('/server/static?scripts-after=1500');
  expect(await crm.page.evaluate(() => performance.now())).toBeGreaterThan(1_500);
  await crm.expectFrameStatus('static', LOADED);
  await crm.expectStatus(LOADED);
  await crm.start('v', 'session');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('static')).toEqual(['v']);
  await crm.expectEvent('static', 'w');
});

test('an own iframe that Angular loads again on hydration: an early command is not lost', async ({
  open,
}) => {
  const crm = await open('/server/static?scripts-after=1500', () => {
    Object.defineProperty(window, 'crm', {
      configurable: true,
      set: (crm: Window['crm']) => {
        Object.defineProperty(window, 'crm', { value: crm });
        crm.start('v', 'session');
      },
    });
  });
  await crm.expectResult('v', { status: 'started' });
  // Hydration sets the attribute `src` again, so the browser loads it again.
  expect(crm.loads).toHaveLength(2);
});

test('a page from the server hydrates, and gets the frame once', async ({ open }) => {
  const crm = await open('/server/host/page?scripts-after=500');
  const html = await crm.page.evaluate(async () => (await fetch(location.href)).text());
  expect(html).toContain('<rox-chat-workspace-outlet');
  expect(html).not.toContain('<iframe');
  expect(html).toMatch(/id="rox-chat-workspace-box" inert/);
  await expectView(crm, { view: 'hidden', clickable: 25, off: 0 });
  await getFrame(crm);
  await crm.go('/server/host/away');
  await expectView(crm, { view: 'docked', clickable: 25, off: 0 });
  expect(await crm.page.$$('#rox-chat-workspace-box')).toHaveLength(1);
  expect(crm.loads).toHaveLength(1);
  expect(crm.problems).toEqual([]);
});
