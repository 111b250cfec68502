import { expect } from '@playwright/test';
import { type Crm, HEARD, LOADED } from './crm';
import { click, expectView, getFrame, look } from './host-view';
import { test } from './test';

declare global {
  interface Window {
    /** How many callbacks of animation frames have run. */
    frameCallbacks: number;
  }
}

/** The kinds of place, and the modes without one. */
const PLACES = ['page', 'kept', 'if', 'tab', 'dialog', 'defer', 'portal'] as const;
const MODES = ['docked', 'minimized', 'hidden'] as const;

/** HOST_NAVIGATIONS=1000 npm run e2e:frames -- dist/ngx-roxchat --grep places */
const NAVIGATIONS = Number(process.env['HOST_NAVIGATIONS'] ?? 60);

for (const base of ['/host', '/zone/host']) {
  test(`${base}: one page in the frame for all places of the application`, async ({
    open,
    target,
  }) => {
    test.setTimeout(60_000 + NAVIGATIONS * 1_000);
    const crm = await open(`${base}/away`);
    await crm.expectFrameStatus('host', LOADED);
    const frame = await getFrame(crm);
    await frame.type('#draft', 'a draft');
    await crm.setReply('host', 'silence');
    await crm.start('in flight', 'session of in flight');
    await expect.poll(() => crm.commands('host')).toEqual(['in flight']);

    const late: string[] = [];
    const heaps: number[] = [];
    for (let count = 0; count < NAVIGATIONS; count++) {
      const place = PLACES[count % PLACES.length] ?? 'page';
      const frames = await crm.page.evaluate(navigate, `${base}/${place}`);
      if (frames > 1) {
        late.push(`${place}: ${String(frames)} frames`);
      }
      if (count === 5) {
        // Later, the command would reach its time limit.
        await crm.select('host', 'in flight');
        await crm.expectResult('in flight', { status: 'started' });
      }
      if (target === 'chromium' && NAVIGATIONS >= 1_000 && count % 250 === 249) {
        heaps.push(await measureHeap(crm));
      }
      if (count % 10 === 9) {
        await crm.go(`${base}/away`);
        for (const mode of [...MODES, 'docked']) {
          await click(crm, mode);
        }
      }
    }
    expect(late).toEqual([]);
    if (heaps.length > 0) {
      process.stdout.write(`    heap in KiB: ${heaps.map((bytes) => bytes / 1_024).join(', ')}\n`);
      expect((heaps.at(-1) ?? NaN) - (heaps[0] ?? NaN)).toBeLessThan(1_024 * 1_024);
    }
    expect(crm.loads).toHaveLength(1);
    expect(await frame.$eval('#draft', (draft) => (draft as HTMLInputElement).value)).toBe(
      'a draft',
    );
    await crm.expectFrameStatus('host', HEARD);
    expect(crm.problems).toEqual([]);
  });
}

test('docked, minimized and hidden: only what is shown can be clicked', async ({ open }) => {
  const crm = await open('/host/away');
  await expectView(crm, { view: 'docked', isInert: false, clickable: 25, off: 0 });
  await click(crm, 'hidden');
  await expectView(crm, { view: 'hidden', isInert: true, clickable: 0, off: null });
  await click(crm, 'minimized');
  await expectView(crm, { view: 'minimized', isInert: true, clickable: 0, off: null });
  expect(await crm.page.$eval('.bar', (bar) => bar.textContent)).toMatch(/Agent Workspace\s*3/);
  await crm.page.click('.bar');
  await expectView(crm, { view: 'docked', isInert: false, clickable: 25, focus: 'IFRAME' });
  expect(crm.loads).toHaveLength(1);
});

test('the frame scrolls with its outlet, and cannot be clicked where it is clipped', async ({
  open,
}) => {
  const crm = await open('/host/page');
  await expectView(crm, { view: 'hidden', clickable: 25, off: 0 });
  const scroll = (top: number) =>
    crm.page.$eval(
      'main',
      (main, to) => {
        main.scrollTop = to;
      },
      top,
    );
  await scroll(40);
  await expectView(crm, { off: 0 });
  await scroll(200);
  await expect.poll(async () => (await crm.page.evaluate(look)).clickable).toBeLessThan(20);
  await scroll(800);
  await expectView(crm, { off: 0, clickable: 0 });
  await scroll(0);
  await expectView(crm, { off: 0, clickable: 25 });
});

test('the frame follows what pushes its outlet away, and then rests', async ({ open }) => {
  const crm = await open('/host/page', countFrames);
  await expectView(crm, { off: 0, clickable: 25 });
  await crm.wait(1_500);
  const before = await crm.page.evaluate(() => window.frameCallbacks);
  await crm.wait(1_000);
  expect(await crm.page.evaluate(() => window.frameCallbacks)).toBe(before);

  await crm.page.evaluate(() => {
    const banner = document.createElement('p');
    banner.style.height = '37px';
    document.querySelector('main')?.prepend(banner);
  });
  await expectView(crm, { off: 0, clickable: 25 });
  await crm.page.$eval('app-host-page', (page) => {
    (page as HTMLElement).style.cssText = 'display: block; transform: translate(50px, 10px)';
  });
  await expectView(crm, { off: 0 });
});

test('dialogs and menus are over the frame, and an outlet in a dialog is over the dialog', async ({
  open,
}) => {
  const crm = await open('/host/dialog');
  await expectView(crm, { clickable: 25, off: 0 });
  expect(await crm.page.$eval('#rox-chat-workspace-box', (box) => box.ariaHidden)).toBeNull();
  await crm.page.keyboard.press('Escape');
  await expectView(crm, { view: 'docked', clickable: 25, off: 0 });

  await crm.go('/host/page');
  await crm.page.$eval('button#menu', (menu) => {
    menu.style.marginTop = '8rem'; // So that the menu opens over the frame.
  });
  await click(crm, 'menu');
  await crm.page.waitForSelector('[mat-menu-item]');
  await crm.wait();
  const isOnTop = await crm.page.$eval('[mat-menu-item]', (item) => {
    const { left, top, width, height } = item.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return item.contains(hit);
  });
  expect(isOnTop).toBe(true);
});

test('a second host and an outlet in a native modal dialog are reported', async ({ open }) => {
  const crm = await open('/host/modal');
  await expectView(crm, { view: 'docked' });
  await click(crm, 'second');
  await click(crm, 'open');
  await expect
    .poll(() => crm.page.evaluate(() => window.crm.errors.map((error) => error.slice(0, 40))))
    .toEqual([
      expect.stringContaining('[host-twice]'),
      expect.stringContaining('[outlet-in-modal]'),
    ]);
  await expectView(crm, { view: 'docked', off: 0 });
  expect(crm.loads).toHaveLength(1);
});

/** Returns the bytes that the scripts of the application use after garbage collection. */
async function measureHeap(crm: Crm): Promise<number> {
  const session = await crm.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await crm.page.metrics()).JSHeapUsedSize ?? NaN;
}

/**
 * Runs in the page: navigates, and counts the painted frames with the next outlet on screen, but
 * without the frame over it.
 */
async function navigate(url: string): Promise<number> {
  /** Waits until a frame is painted. */
  const paint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const before = [...document.querySelectorAll('rox-chat-workspace-outlet')];
  const isShown = (outlet: Element) => outlet.getClientRects().length > 0;
  const kept = before.filter(isShown);
  await window.crm.go(url);
  const box = document.querySelector('#rox-chat-workspace-box');
  for (let waited = 0, frames = 0; waited < 600; waited++) {
    await paint();
    const outlet = [...document.querySelectorAll('rox-chat-workspace-outlet')].find(
      (one) => isShown(one) && !kept.includes(one),
    );
    if (outlet && box) {
      const [there, here] = [outlet.getBoundingClientRect(), box.getBoundingClientRect()];
      const isOver = Math.abs(there.left - here.left) + Math.abs(there.top - here.top) < 2;
      if (isOver && outlet.hasAttribute('aria-owns')) {
        return frames;
      }
      frames++;
    }
  }
  return Infinity;
}

/** Runs in the page before its own scripts: counts the callbacks of animation frames. */
function countFrames(): void {
  window.frameCallbacks = 0;
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      window.frameCallbacks++;
      callback(time);
    });
}
