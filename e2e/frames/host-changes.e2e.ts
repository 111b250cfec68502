import { expect } from '@playwright/test';
import { LOADED } from './crm';
import { click, expectView, getFrame, look } from './host-view';
import { test } from './test';

/** How an element around the outlet hides it. */
const HIDES = ['closed details', 'visibility', 'content-visibility'] as const;

for (const how of HIDES) {
  test(`the dock shows the frame while an outlet is hidden by ${how}`, async ({ open }) => {
    const crm = await open('/host/page');
    await crm.page.evaluate(() => {
      const details = Object.assign(document.createElement('details'), { open: true });
      const place = document.querySelector('.place');
      place?.before(details);
      details.append(place ?? '');
    });
    await expectView(crm, { view: 'hidden', clickable: 25, off: 0 });
    for (const [isHidden, view] of [
      [true, 'docked'],
      [false, 'hidden'],
    ] as const) {
      await crm.page.$eval('details', hide, how, isHidden);
      await expectView(crm, { view, clickable: 25, off: 0 });
    }
    expect(crm.loads).toHaveLength(1);
  });
}

test('a host that replaces another one shows its own workspace', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { view: 'hidden', clickable: 25, off: 0 });
  await click(crm, 'agent');
  await expectView(crm, { view: 'hidden', clickable: 25, off: 0 });
  await crm.expectFrameStatus('host', LOADED);
  await crm.go('/host/away');
  await expectView(crm, { view: 'docked', clickable: 25, off: 0 });
  expect(await crm.page.evaluate(() => window.crm.errors)).toEqual([]);
  expect(crm.loads).toHaveLength(2);
});

test('frames of the application keep the focus while the workspace is hidden', async ({ open }) => {
  const crm = await open('/host/away');
  await click(crm, 'hidden');
  await expectView(crm, { view: 'hidden', isInert: true });
  await crm.page.evaluate(() => {
    const main = document.querySelector('main');
    const host = document.createElement('div');
    host.id = 'shadow';
    host.attachShadow({ mode: 'open' }).innerHTML = '<iframe srcdoc="<input>"></iframe>';
    const object = Object.assign(document.createElement('object'), {
      id: 'object',
      type: 'text/html',
      data: 'data:text/html,<input>',
    });
    main?.append(host, object);
  });
  await crm.wait(500);
  for (const id of ['shadow', 'object']) {
    await crm.page.focus('#menu');
    const at = await crm.page.$eval(`#${id}`, (element) => {
      const { left, top } = (
        element.shadowRoot?.firstElementChild ?? element
      ).getBoundingClientRect();
      return { x: left + 30, y: top + 20 };
    });
    await crm.page.mouse.click(at.x, at.y);
    await crm.wait(300);
    expect((await crm.page.evaluate(look)).focus).toBe(id);
  }
});

test('Tab leaves the page after its last control', async ({ open, target }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await getFrame(crm);
  await crm.page.focus('#enlarge');
  await crm.page.keyboard.press('Tab');
  await expectView(crm, { focus: 'BODY' });
  if (target === 'chromium') {
    // Firefox has controls of its own here. Chromium has one stop.
    for (const focus of ['BODY', 'menu']) {
      await crm.page.keyboard.press('Tab');
      await expectView(crm, { focus });
    }
  }
});

test('an element that begins to clip its outlet clips the frame', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25, off: 0 });
  const setStyle = (css: string) =>
    crm.page.$eval(
      'app-host-page',
      (page, text) => {
        (page as HTMLElement).style.cssText = text;
      },
      css,
    );
  await setStyle('display: block; height: 6rem');
  await expectView(crm, { clickable: 25 });
  await setStyle('display: block; height: 6rem; overflow: hidden');
  await expect.poll(async () => (await crm.page.evaluate(look)).clickable).toBeLessThan(15);
  await setStyle('display: block; height: 6rem');
  await expectView(crm, { clickable: 25 });
});

test('a request for the focus scrolls the outlet into view', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await crm.page.$eval('main', (main) => {
    main.scrollTop = 10_000;
  });
  await expectView(crm, { clickable: 0 });
  await click(crm, 'focus');
  await expectView(crm, { clickable: 25, focus: 'IFRAME' });
});

test('Tab reaches the notice of a refused workspace', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await click(crm, 'refuse');
  await crm.page.waitForSelector('[data-notice=refused] button');
  await crm.page.focus('#before');
  await crm.page.keyboard.press('Tab');
  await expect
    .poll(() => crm.page.evaluate(() => document.activeElement?.className))
    .toBe('dismiss');
});

test('"Back to the application" passes an element that was disabled', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await getFrame(crm);
  for (const change of ['disabled', 'hidden']) {
    await crm.page.focus('#after');
    await click(crm, 'focus');
    await expectView(crm, { focus: 'IFRAME' });
    await crm.page.$eval(
      '#after',
      (after, how) => {
        (after as HTMLButtonElement).disabled = how === 'disabled';
        (after as HTMLElement).style.visibility = how === 'hidden' ? 'hidden' : '';
      },
      change,
    );
    await crm.page.focus('.back');
    await crm.page.keyboard.press('Enter');
    await expectView(crm, { focus: 'before' });
    await crm.page.$eval('#after', (after) => {
      (after as HTMLButtonElement).disabled = false;
      (after as HTMLElement).style.visibility = '';
    });
  }
});

test('on a small screen, the docked workspace covers a sticky header', async ({ open }) => {
  const crm = await open('/host/away');
  await crm.page.setViewport({ width: 400, height: 700 });
  await crm.page.$eval('header', (header) => {
    header.style.cssText = 'position: sticky; top: 0; z-index: 10; height: 60px';
  });
  await expectView(crm, { view: 'docked', clickable: 25, off: 0 });
  const isOnTop = await crm.page.$eval('.head button', (button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop).toBe(true);
});

/** Runs in the page. */
function hide(details: HTMLDetailsElement, how: (typeof HIDES)[number], isHidden: boolean): void {
  details.open = !(isHidden && how === 'closed details');
  details.style.visibility = isHidden && how === 'visibility' ? 'hidden' : '';
  details.style.setProperty(
    'content-visibility',
    isHidden && how === 'content-visibility' ? 'hidden' : '',
  );
}
