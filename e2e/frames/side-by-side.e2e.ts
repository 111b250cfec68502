import { expect } from '@playwright/test';
import { HEARD, LOADED, NOT_THERE } from './crm';
import { test } from './test';

for (const isSecondShown of [true, false]) {
  test(`two workspaces, the ${isSecondShown ? 'first' : 'second'} hidden by CSS: each is asked for the visitors whom it told of`, async ({
    open,
  }) => {
    const crm = await open('/two');
    if (isSecondShown) {
      await crm.click('swap');
    }
    await crm.expectOwn('first', LOADED);
    await crm.expectOwn('second', LOADED);
    await crm.expectHeard('first', 'v');
    await crm.expectOwn('first', HEARD);
    await crm.expectOwn('second', LOADED);
    await crm.expectHeard('second', 'w');
    await crm.expectOwn('second', HEARD);
    expect(await crm.rejected()).toEqual({});

    await crm.expectStartedBy('first', 'v');
    await crm.expectStartedBy('second', 'w');
    expect(await crm.commands('first')).toEqual(['v']);
    expect(await crm.commands('second')).toEqual(['w']);

    // The last that told of a visitor is asked.
    await crm.select('second', 'v');
    await expect.poll(() => crm.page.evaluate(() => window.crm.selected)).toHaveLength(5);
    await crm.expectStartedBy('second', 'v');
  });
}

test('two workspaces: a command in flight to one keeps none to the other waiting', async ({
  open,
}) => {
  const crm = await open('/two');
  await crm.expectHeard('first', 'v');
  await crm.expectHeard('second', 'w');
  await crm.setReply('first', 'silence');
  await crm.start('v');
  await expect.poll(() => crm.commands('first')).toEqual(['v']);

  // A failure from the other workspace is none of this command.
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
  await crm.expectOwn('shell', LOADED);
  await crm.expectHeard('shell', 'of the shell');
  await crm.expectStatus(HEARD);

  await crm.go('/shell/desk');
  await crm.workspace('route');
  await crm.expectStatus(LOADED);
  await crm.expectHeard('route', 'of the route');
  await crm.expectHeard('shell', 'of the shell again');
  await crm.expectStartedBy('shell', 'of the shell');
  await crm.expectStartedBy('route', 'of the route');
  // Nobody told of this one: the workspace that came last is asked.
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
  await crm.expectOwn('route', NOT_THERE);
  await crm.expectStatus(HEARD);
  // The command to the shell's workspace goes on.
  expect(await crm.result('of the shell again')).toBeUndefined();
  await crm.select('shell', 'of the shell again');
  await crm.expectResult('of the shell again', { status: 'started' });
  expect(await crm.rejected()).toEqual({});
});
