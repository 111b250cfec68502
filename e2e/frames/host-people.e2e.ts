import { expect } from '@playwright/test';
import { click, expectView, getFrame, look } from './host-view';
import { test } from './test';

test('Tab passes through the frame where it is shown', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await crm.page.focus('#before');
  const passed: string[] = [];
  for (let count = 0; count < 4; count++) {
    await crm.page.keyboard.press('Tab');
    await crm.wait(100);
    passed.push((await crm.page.evaluate(look)).focus);
  }
  // The page in the frame, its field, its button.
  expect(passed).toEqual(['IFRAME', 'IFRAME', 'IFRAME', 'after']);
});

test('a field in the frame keeps the focus from one place to the next', async ({ open }) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  const frame = await getFrame(crm);
  await frame.focus('#draft');
  for (const place of ['tab', 'away', 'defer'] as const) {
    await crm.go(`/host/${place}`);
    await expectView(crm, { off: 0, focus: 'IFRAME' });
    await crm.page.keyboard.type('x');
  }
  const draft = () => frame.$eval('#draft', (field) => (field as HTMLInputElement).value);
  await expect.poll(draft).toBe('xxx');

  // A hidden frame gets no keys.
  await click(crm, 'hidden');
  await crm.go('/host/away');
  await expectView(crm, { isInert: true, focus: 'BODY' });
  await crm.page.keyboard.type('y');
  await crm.wait(200);
  expect(await draft()).toBe('xxx');
});

test('the dock is resized by keyboard and by pointer, over the frame too', async ({ open }) => {
  const crm = await open('/host/away');
  await expectView(crm, { view: 'docked', off: 0 });
  const now = () =>
    crm.page.$eval('[role=separator]', (one) => Number(one.getAttribute('aria-valuenow')));
  await crm.page.focus('[role=separator]');
  await crm.page.keyboard.press('ArrowLeft');
  await expect.poll(now).toBe(436);
  await crm.page.keyboard.press('Home');
  await expect.poll(now).toBe(280);
  await expectView(crm, { off: 0 });

  const at = await crm.page.$eval('[role=separator]', (one) => {
    const { left, width, top } = one.getBoundingClientRect();
    return { x: left + width / 2, y: top + 200 };
  });
  await crm.page.mouse.move(at.x, at.y);
  await crm.page.mouse.down();
  await crm.page.mouse.move(at.x - 120, at.y, { steps: 5 });
  await crm.page.mouse.move(at.x - 60, at.y, { steps: 5 }); // Over the frame.
  await crm.page.mouse.up();
  await expect.poll(now).toBe(340);
  await expectView(crm, { off: 0, clickable: 25 });
});

test('paper shows nothing of the frame', async ({ open, target }) => {
  test.skip(target === 'firefox', 'Firefox has no command for it.');
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  await crm.page.emulateMediaType('print');
  const visibility = await crm.page.$eval(
    '#rox-chat-workspace-box',
    (box) => getComputedStyle(box).visibility,
  );
  expect(visibility).toBe('hidden');
});

test('Shift+Tab out of the frame reaches a button that goes back to the application', async ({
  open,
}) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25 });
  for (const key of ['Enter', 'Escape'] as const) {
    await crm.page.focus('#after');
    await click(crm, 'focus');
    await expectView(crm, { focus: 'IFRAME' });
    const focused = () => crm.page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    // Firefox enters a frame at the field that was used last.
    for (
      let presses = 0;
      presses < 4 && (await focused()) !== 'Back to the application';
      presses++
    ) {
      await crm.page.keyboard.down('Shift');
      await crm.page.keyboard.press('Tab');
      await crm.page.keyboard.up('Shift');
      await crm.wait(100);
    }
    expect(await focused()).toBe('Back to the application');
    await crm.page.keyboard.press(key);
    await expectView(crm, { focus: 'after' });
  }
});

test('in full screen, the document shows the frame, and a place of its own does not', async ({
  open,
}) => {
  const crm = await open('/host/page');
  await expectView(crm, { clickable: 25, off: 0 });
  const leave = () => crm.page.evaluate(() => document.exitFullscreen());
  await crm.page.evaluate(() => {
    document.querySelector('#before')?.addEventListener('click', () => {
      void document.documentElement.requestFullscreen();
    });
  });
  await crm.page.click('#before');
  await crm.page.waitForFunction(() => document.fullscreenElement !== null);
  await expectView(crm, { clickable: 25, off: 0 });
  await leave();

  await crm.page.click('#enlarge');
  await crm.page.waitForFunction(() => document.fullscreenElement !== null);
  await expect
    .poll(() => crm.page.evaluate(() => window.crm.errors.join()))
    .toContain('[outlet-in-modal]');
  await leave();
  await expectView(crm, { clickable: 25, off: 0 });
  expect(crm.loads).toHaveLength(1);
});

for (const [title, zoom] of [
  ['CSS zoom', '2'],
  ['no zoom', ''],
] as const) {
  test(`from right to left, with ${title}, the frame is where its place is`, async ({ open }) => {
    const crm = await open('/host/page');
    await crm.page.evaluate((css) => {
      document.documentElement.dir = 'rtl';
      document.documentElement.style.zoom = css;
    }, zoom);
    await expect.poll(async () => (await crm.page.evaluate(look)).off).toBeLessThan(2);
    expect((await crm.page.evaluate(look)).clickable).toBeGreaterThanOrEqual(15); // Some are off-screen.
    await crm.go('/host/away');
    await expectView(crm, { view: 'docked' });
    await expect.poll(async () => (await crm.page.evaluate(look)).off).toBeLessThan(2);
    const [host, main] = await Promise.all(
      ['rox-chat-workspace-host', 'main'].map((name) =>
        crm.page.$eval(name, (element) => element.getBoundingClientRect().left),
      ),
    );
    expect(host).toBeLessThan(main ?? NaN);
  });
}

test('at 200 %, the frame is where its place is, and the dock covers the page', async ({
  open,
}) => {
  const crm = await open('/host/page');
  await crm.page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  await expectView(crm, { off: 0 });
  await crm.go('/host/away');
  await expectView(crm, { view: 'docked', clickable: 25, off: 0 });
  const [host, root] = await Promise.all(
    ['rox-chat-workspace-host', 'html'].map((name) =>
      crm.page.$eval(name, (element) => element.clientWidth),
    ),
  );
  expect(host).toBe(root);
});

test('axe finds nothing wrong in any mode', async ({ open }) => {
  const crm = await open('/host/away');
  const findViolations = () => crm.violations('rox-chat-workspace-host, #rox-chat-workspace-box');
  for (const mode of ['docked', 'minimized', 'hidden'] as const) {
    await click(crm, mode);
    await expectView(crm, { view: mode });
    expect(await findViolations()).toEqual([]);
  }
  for (const place of ['page', 'dialog'] as const) {
    await crm.go(`/host/${place}`);
    await expectView(crm, { view: 'hidden', clickable: 25 });
    expect(await findViolations()).toEqual([]);
  }
});

test('in forced colours, the badge and the separator have their own borders', async ({
  open,
  target,
}) => {
  test.skip(target === 'firefox', 'Firefox has no command for it.');
  const crm = await open('/host/away');
  const devtools = await crm.page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await expectView(crm, { view: 'docked', off: 0 });
  const getStyle = (selector: string, property: 'borderColor' | 'borderInlineStartWidth') =>
    crm.page.$eval(selector, (element, name) => getComputedStyle(element)[name], property);
  expect(await getStyle('rox-chat-workspace-host', 'borderInlineStartWidth')).toBe('1px');
  await click(crm, 'minimized');
  await expectView(crm, { view: 'minimized' });
  expect(await getStyle('rox-chat-workspace-host b', 'borderColor')).not.toBe('rgba(0, 0, 0, 0)');
});
