import { expect } from '@playwright/test';
import { HEARD, LOADED, NOT_THERE, WORKSPACE } from './crm';
import { test } from './test';

test('a lazy route whose injector is cleaned up: the store forgets the workspace', async ({
  open,
}) => {
  const crm = await open('/lazy/desk');
  for (const [index, visitor] of ['first', 'second'].entries()) {
    await crm.expectOwn('lazy', LOADED);
    await crm.expectHeard('lazy', visitor);
    await expect.poll(() => crm.stored()).toEqual(HEARD);
    await crm.expectStartedBy('lazy', visitor);

    await crm.go('/lazy/away');
    await expect.poll(() => crm.page.evaluate(() => window.crm.destroyed)).toBe(index + 1);
    await expect.poll(() => crm.stored()).toEqual(NOT_THERE);
    await crm.go('/lazy/desk');
  }
  expect(crm.complaints).toEqual([]);
});

test('an address that is not known yet is no error, and nothing is loaded', async ({ open }) => {
  const crm = await open('/late-address');
  await crm.expectOwn('late', NOT_THERE);
  await crm.wait();
  expect(await crm.page.evaluate(() => window.crm.errors)).toEqual([]);
  expect(await crm.page.$('rox-chat-workspace :is([role=alert], iframe)')).toBeNull();
  expect(await crm.notice()).toBe('');
  expect(crm.loads).toEqual([]);
  expect(crm.complaints).toEqual([]);

  await crm.click('answer');
  await crm.expectHeard('late', 'v');
  await crm.expectOwn('late', HEARD);
  await crm.expectStartedBy('late', 'v');
});

test('an address whose hash alone changes brings no new page', async ({ open }) => {
  const crm = await open('/late-address');
  await crm.click('answer');
  await crm.expectHeard('late', 'v');
  await crm.setReply('late', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('late')).toEqual(['v']);

  await crm.click('hash');
  await expect.poll(() => crm.hash('late')).toBe('#v=2');
  await crm.wait();
  expect(await crm.result('v')).toBeUndefined();
  expect(await crm.own('late')).toEqual(HEARD);
  await crm.select('late', 'v');
  await crm.expectResult('v', { status: 'started' });
  expect(crm.loads).toHaveLength(1);
});

test('the console has nothing to say of a workspace that comes, goes and comes back', async ({
  open,
}) => {
  const crm = await open('/a');
  await crm.expectHeard('a', 'v');
  await crm.go('/b');
  await crm.workspace('b');
  await crm.go('/a');
  await crm.workspace('a');
  expect(crm.complaints).toEqual([]);
});

test('with zone.js, nodes that come and go have Angular look for no changes', async ({ open }) => {
  const crm = await open('/zone/a');
  await crm.expectHeard('a', 'v');
  await crm.wait();
  const turns = () => crm.page.evaluate(() => window.crm.turns);
  const before = await turns();
  expect(before).toBeGreaterThan(0);

  await crm.page.evaluate(async () => {
    for (let index = 0; index < 20; index++) {
      const added = document.body.appendChild(document.createElement('div'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      added.remove();
    }
  });
  expect(await turns()).toBe(before);

  // A frame that leaves does.
  await crm.go('/zone/away');
  await crm.expectStatus(NOT_THERE);
  await crm.go('/zone/a');
  await crm.expectOwn('a', LOADED);
  await expect.poll(() => crm.notice()).not.toMatch(/loading/i);
  await crm.expectHeard('a', 'w');
});

test('windows that are not bound are not heard, with and without a frame that is', async ({
  open,
}) => {
  const crm = await open('/a');
  await crm.expectHeard('a', 'v');
  await crm.page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  }, `${WORKSPACE}/?name=unbound&`);
  await crm.select('unbound', 'stranger');
  await expect.poll(() => crm.rejected()).toEqual({ 'wrong-source': 1 });

  await crm.go('/away');
  await crm.expectStatus(NOT_THERE);
  await crm.select('unbound', 'stranger');
  await expect.poll(() => crm.rejected()).toEqual({ 'wrong-source': 2 });
  await crm.go('/a');
  await crm.expectHeard('a', 'w');
  expect(await crm.page.evaluate(() => window.crm.selected)).not.toContain('stranger');
});
