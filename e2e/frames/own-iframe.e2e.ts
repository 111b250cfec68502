import { expect } from '@playwright/test';
import { type Crm, HEARD, LOADED, WORKSPACE } from './crm';
import { test } from './test';

/** Sets the address of the application's own iframe. */
async function setAddress(crm: Crm, address: string): Promise<void> {
  await crm.page.$eval(
    'iframe',
    (iframe, src) => {
      iframe.src = src;
    },
    address,
  );
}

test('an own iframe: a change of the hash alone does not count as a new page', async ({ open }) => {
  const crm = await open('/own-iframe');
  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.expectFrameStatus('own', LOADED);
  await crm.expectEvent('a', 'v');
  await crm.setReply('a', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('a')).toEqual(['v']);

  await setAddress(crm, `${WORKSPACE}/?name=a&#v=2`);
  await expect.poll(() => crm.hash('a')).toBe('#v=2');
  await crm.wait();
  expect(await crm.result('v')).toBeUndefined();
  expect(await crm.frameStatus('own')).toEqual(HEARD);
  await crm.select('a', 'v');
  await crm.expectResult('v', { status: 'started' });
  expect(crm.loads).toHaveLength(1);
});

test('an own iframe: another page ends the command in flight', async ({ open }) => {
  const crm = await open('/own-iframe');
  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.expectEvent('a', 'v');
  await crm.setReply('a', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('a')).toEqual(['v']);

  await setAddress(crm, `${WORKSPACE}/?name=b&#v=2`);
  await crm.expectResult('v', { status: 'unconfirmed', reason: 'workspace-reloaded' });
  await crm.expectFrameStatus('own', LOADED);
  await crm.expectEvent('b', 'w');
});

test('an own iframe: a page that navigates itself after a change of the hash counts as a new page', async ({
  open,
  target,
}) => {
  test.fail(target === 'firefox', 'Firefox fires no load for a change of the hash.');
  const crm = await open('/own-iframe');
  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.expectFrameStatus('own', LOADED);
  await setAddress(crm, `${WORKSPACE}/?name=a&#v=2`);
  await crm.wait();
  await crm.expectEvent('a', 'v');
  await crm.setReply('a', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('a')).toEqual(['v']);

  await crm.navigate('a', `${WORKSPACE}/?name=b&`);
  await crm.expectResult('v', { status: 'unconfirmed', reason: 'workspace-reloaded' });
  await crm.expectFrameStatus('own', LOADED);
});

test('an own iframe: a new hash loads the page again if another page was in the iframe', async ({
  open,
}) => {
  const crm = await open('/own-iframe');
  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.waitForWorkspace('a');
  await crm.navigate('a', `${WORKSPACE}/?name=b&`);
  await crm.expectEvent('b', 'v');
  await crm.setReply('b', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('b')).toEqual(['v']);

  await setAddress(crm, `${WORKSPACE}/?name=a&#v=2`);
  await crm.expectResult('v', { status: 'unconfirmed', reason: 'workspace-reloaded' });
  await crm.expectFrameStatus('own', LOADED);
});

test('an own iframe: a command waits while it shows about:blank', async ({ open }) => {
  const crm = await open('/own-iframe');
  await setAddress(crm, 'about:blank');
  await crm.wait();
  expect(await crm.frameStatus('own')).toEqual({ bound: true, loaded: false, heard: false });
  await crm.start('v', 'session');
  await crm.wait();
  expect(await crm.result('v')).toBeUndefined();

  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('a')).toEqual(['v']);
});

test('an own iframe: a page loaded by a form counts as loaded', async ({ open }) => {
  const crm = await open('/own-iframe');
  await crm.start('v', 'session');
  await crm.click('sign-in');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('form')).toEqual(['v']);

  // Another page, which posts nothing.
  await crm.click('sign-in');
  await crm.expectFrameStatus('own', LOADED);
  await crm.expectStatus(LOADED);
});

test('an own iframe: a move that keeps its page keeps its status and the command in flight', async ({
  open,
}) => {
  const crm = await open('/own-iframe');
  await setAddress(crm, `${WORKSPACE}/?name=a&`);
  await crm.expectEvent('a', 'v');
  await crm.setReply('a', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('a')).toEqual(['v']);

  const moved = await crm.page.evaluate(() => {
    const place = document.body as { moveBefore?: (node: Node, child: Node | null) => void };
    const iframe = document.querySelector('iframe');
    if (iframe) {
      place.moveBefore?.(iframe, null);
    }
    return 'moveBefore' in place;
  });
  test.skip(!moved, 'The browser cannot move an iframe with its page.');
  await crm.wait();
  expect(await crm.frameStatus('own')).toEqual(HEARD);
  expect(await crm.result('v')).toBeUndefined();
  await crm.select('a', 'v');
  await crm.expectResult('v', { status: 'started' });
});
