import { expect } from '@playwright/test';
import { HEARD, LOADED, NOT_BOUND } from './crm';
import { test } from './test';

for (const isSecondShown of [true, false]) {
  test(`two workspaces, the ${isSecondShown ? 'first' : 'second'} hidden by CSS: a command goes to the one with the last event about the visitor`, async ({
    open,
  }) => {
    const crm = await open('/two');
    if (isSecondShown) {
      await crm.click('swap');
    }
    await crm.expectFrameStatus('first', LOADED);
    await crm.expectFrameStatus('second', LOADED);
    await crm.expectEvent('first', 'v');
    await crm.expectFrameStatus('first', HEARD);
    await crm.expectFrameStatus('second', LOADED);
    await crm.expectEvent('second', 'w');
    await crm.expectFrameStatus('second', HEARD);
    expect(await crm.rejected()).toEqual({});

    await crm.expectStartedBy('first', 'v');
    await crm.expectStartedBy('second', 'w');
    expect(await crm.commands('first')).toEqual(['v']);
    expect(await crm.commands('second')).toEqual(['w']);

    // The command goes to the one with the last event about the visitor.
    await crm.select('second', 'v');
    await expect.poll(() => crm.page.evaluate(() => window.crm.selected)).toHaveLength(5);
    await crm.expectStartedBy('second', 'v');
  });
}

test('two workspaces: a command in flight to one does not delay commands to the other', async ({
  open,
}) => {
  const crm = await open('/two');
  await crm.expectEvent('first', 'v');
  await crm.expectEvent('second', 'w');
  await crm.setReply('first', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('first')).toEqual(['v']);

  // A failure from the other workspace is no reply to this command.
  await crm.setReply('second', 'no_tariff_option');
  await crm.start('w');
  await crm.expectResult('w', { status: 'failed', code: 'no_tariff_option' });
  await crm.setReply('second', 'start');
  await crm.start('x', 'session');
  await crm.expectResult('x', { status: 'started' });
  expect(await crm.commands('second')).toEqual(['w', 'x']);
  expect(await crm.result('v')).toBeUndefined();

  await crm.select('first', 'v');
  await crm.expectResult('v', { status: 'started' });
});

test('a workspace in the shell beside one in the route', async ({ open }) => {
  const crm = await open('/shell/away');
  await crm.expectFrameStatus('shell', LOADED);
  await crm.expectEvent('shell', 'of the shell');
  await crm.expectStatus(HEARD);

  await crm.go('/shell/desk');
  await crm.waitForWorkspace('route');
  await crm.expectStatus(LOADED);
  await crm.expectEvent('route', 'of the route');
  await crm.expectEvent('shell', 'of the shell again');
  await crm.expectStartedBy('shell', 'of the shell');
  await crm.expectStartedBy('route', 'of the route');
  // No event was about this visitor: the command goes to the newest workspace.
  await crm.start('unknown', 'session');
  await crm.expectResult('unknown', { status: 'started' });
  expect(await crm.commands('route')).toEqual(['of the route', 'unknown']);

  await crm.setReply('route', 'silence');
  await crm.setReply('shell', 'silence');
  await crm.start('in the route', 'session');
  await crm.start('of the shell again');
  await expect.poll(() => crm.commands('route')).toHaveLength(3);
  await crm.go('/shell/away');
  await crm.expectResult('in the route', { status: 'unconfirmed', reason: 'workspace-gone' });
  await crm.expectFrameStatus('route', NOT_BOUND);
  await crm.expectStatus(HEARD);
  // The command to the shell's workspace goes on.
  expect(await crm.result('of the shell again')).toBeUndefined();
  await crm.select('shell', 'of the shell again');
  await crm.expectResult('of the shell again', { status: 'started' });
  expect(await crm.rejected()).toEqual({});
});
