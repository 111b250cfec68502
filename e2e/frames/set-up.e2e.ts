import { expect } from '@playwright/test';
import { HEARD, LOADED, NOT_BOUND, WORKSPACE } from './crm';
import { test } from './test';

test('a lazy route with a destroyed injector: the store resets the status', async ({ open }) => {
  const crm = await open('/lazy/desk');
  for (const [index, visitor] of ['first', 'second'].entries()) {
    await crm.expectFrameStatus('lazy', LOADED);
    await crm.expectEvent('lazy', visitor);
    await expect.poll(() => crm.storedStatus()).toEqual(HEARD);
    await crm.expectStartedBy('lazy', visitor);

    await crm.go('/lazy/away');
    await expect.poll(() => crm.page.evaluate(() => window.crm.destroyed)).toBe(index + 1);
    await expect.poll(() => crm.storedStatus()).toEqual(NOT_BOUND);
    await crm.go('/lazy/desk');
  }
  expect(crm.problems).toEqual([]);
});

test('an address that is not known yet causes no error, and nothing is loaded', async ({
  open,
}) => {
  const crm = await open('/late-address');
  await crm.expectFrameStatus('late', NOT_BOUND);
  await crm.wait();
  expect(await crm.page.evaluate(() => window.crm.errors)).toEqual([]);
  expect(await crm.page.$('rox-chat-workspace :is([data-notice], iframe)')).toBeNull();
  expect(await crm.notice()).toBe('');
  expect(crm.loads).toEqual([]);
  expect(crm.problems).toEqual([]);

  await crm.click('set-address');
  await crm.expectEvent('late', 'v');
  await crm.expectFrameStatus('late', HEARD);
  await crm.expectStartedBy('late', 'v');
});

test('a change of the hash of an address does not load a new page', async ({ open }) => {
  const crm = await open('/late-address');
  await crm.click('set-address');
  await crm.expectEvent('late', 'v');
  await crm.setReply('late', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('late')).toEqual(['v']);

  await crm.click('hash');
  await expect.poll(() => crm.hash('late')).toBe('#v=2');
  await crm.wait();
  expect(await crm.result('v')).toBeUndefined();
  expect(await crm.frameStatus('late')).toEqual(HEARD);
  await crm.select('late', 'v');
  await crm.expectResult('v', { status: 'started' });
  expect(crm.loads).toHaveLength(1);
});

test('logs nothing when a workspace is shown, hidden and shown again', async ({ open }) => {
  const crm = await open('/a');
  await crm.expectEvent('a', 'v');
  await crm.go('/b');
  await crm.waitForWorkspace('b');
  await crm.go('/a');
  await crm.waitForWorkspace('a');
  expect(crm.problems).toEqual([]);
});

test('with zone.js, adding and removing nodes does not trigger change detection', async ({
  open,
}) => {
  const crm = await open('/zone/a');
  await crm.expectEvent('a', 'v');
  await crm.wait();
  const countChecks = () => crm.page.evaluate(() => window.crm.changeDetections);
  const before = await countChecks();
  expect(before).toBeGreaterThan(0);

  await crm.page.evaluate(async () => {
    for (let index = 0; index < 20; index++) {
      const added = document.body.appendChild(document.createElement('div'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      added.remove();
    }
  });
  expect(await countChecks()).toBe(before);

  // Removing a frame does.
  await crm.go('/zone/away');
  await crm.expectStatus(NOT_BOUND);
  await crm.go('/zone/a');
  await crm.expectFrameStatus('a', LOADED);
  await expect.poll(() => crm.notice()).not.toMatch(/loading/i);
  await crm.expectEvent('a', 'w');
});

test('rejects messages from unbound windows, with and without a bound frame', async ({ open }) => {
  const crm = await open('/a');
  await crm.expectEvent('a', 'v');
  await crm.page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  }, `${WORKSPACE}/?name=unbound&`);
  await crm.select('unbound', 'unbound');
  await expect.poll(() => crm.rejected()).toEqual({ 'wrong-source': 1 });

  await crm.go('/away');
  await crm.expectStatus(NOT_BOUND);
  await crm.select('unbound', 'unbound');
  await expect.poll(() => crm.rejected()).toEqual({ 'wrong-source': 2 });
  await crm.go('/a');
  await crm.expectEvent('a', 'w');
  expect(await crm.page.evaluate(() => window.crm.selected)).not.toContain('unbound');
});
