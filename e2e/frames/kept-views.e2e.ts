import { expect } from '@playwright/test';
import { type Crm, HEARD, LOADED, NOT_BOUND, NOT_LOADED } from './crm';
import { test } from './test';

/** Far less than the time-out of a command. */
const AT_ONCE_MS = 1_000;

/** Expects a posted command to end unconfirmed right after its workspace left the document. */
async function expectUnconfirmedAtOnce(crm: Crm, visitor: string, leftAt: number): Promise<void> {
  await crm.expectResult(visitor, { status: 'unconfirmed', reason: 'workspace-gone' });
  const { at = NaN } = (await crm.result(visitor)) ?? {};
  expect(at - leftAt).toBeLessThan(AT_ONCE_MS);
}

test('kept routes: events and commands are those of the workspace on screen, there and back', async ({
  open,
}) => {
  const crm = await open('/a');
  await crm.expectFrameStatus('a', LOADED);
  await crm.expectEvent('a', 'visitor 0');

  const journey = ['b', 'a', 'b', 'a'];
  for (const [index, name] of journey.entries()) {
    const other = name === 'a' ? 'b' : 'a';
    const visitor = `visitor ${String(index + 1)}`;
    const visitorOfOther = `visitor ${String(index)}`;
    await crm.go(`/${name}`);
    await crm.waitForWorkspace(name);
    await crm.expectFrameStatus(name, LOADED);
    await crm.expectFrameStatus(other, NOT_BOUND);
    await crm.expectStatus(LOADED);

    await crm.expectEvent(name, visitor);
    await crm.expectFrameStatus(name, HEARD);
    await crm.expectStatus(HEARD);
    await crm.expectStartedBy(name, visitor);
    // The workspace with events about this visitor is out of the document.
    await crm.expectStartedBy(name, visitorOfOther);
    await crm.expectFrameStatus(other, NOT_BOUND);
  }
  expect(await crm.rejected()).toEqual({});
});

for (const [next, place] of [
  ['/b', 'one with a workspace'],
  ['/away', 'one without'],
] as const) {
  test(`kept routes: a command in flight ends at once when its route is left for ${place}`, async ({
    open,
  }) => {
    const crm = await open('/a');
    await crm.expectEvent('a', 'v');
    await crm.setReply('a', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('a')).toEqual(['v']);

    await expectUnconfirmedAtOnce(crm, 'v', await crm.go(next));
    await crm.go('/a');
    await crm.waitForWorkspace('a');
    await crm.expectFrameStatus('a', LOADED);
    expect(await crm.commands('a')).toEqual([]);
  });
}

test('kept routes: a command waits while no workspace is in the document', async ({ open }) => {
  const crm = await open('/a');
  await crm.expectEvent('a', 'v');
  await crm.go('/away');
  await crm.expectStatus(NOT_BOUND);
  await expect.poll(() => crm.storedStatus()).toEqual(NOT_BOUND);
  await crm.start('v');

  await crm.go('/a');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('a')).toEqual(['v']);
});

for (const place of ['document', 'shadow']) {
  const title = place === 'document' ? 'a cached view' : 'a cached view in a shadow root';

  test(`${title}: not bound while it is detached, and loading when it is attached again`, async ({
    open,
  }) => {
    const crm = await open(`/cached/${place}`);
    await crm.hold();
    await crm.click('insert');
    await crm.expectFrameStatus('cached', NOT_LOADED);
    await crm.expectStatus(NOT_LOADED);
    await crm.release();
    await crm.expectEvent('cached', 'v');
    await crm.expectStatus(HEARD);
    await crm.setReply('cached', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('cached')).toEqual(['v']);

    await expectUnconfirmedAtOnce(crm, 'v', await crm.click('detach'));
    await crm.expectFrameStatus('cached', NOT_BOUND);
    await crm.expectStatus(NOT_BOUND);
    await crm.start('w', 'session');

    await crm.hold();
    await crm.click('insert');
    await crm.expectFrameStatus('cached', NOT_LOADED);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.result('w')).toBeUndefined();
    await crm.release();
    await crm.expectResult('w', { status: 'started' });
    expect(await crm.commands('cached')).toEqual(['w']);
    await crm.expectFrameStatus('cached', HEARD);
    await crm.expectStatus(HEARD);
    expect(await crm.rejected()).toEqual({});
  });

  test(`${title}: a move within the document loads it again`, async ({ open }) => {
    const crm = await open(`/cached/${place}`);
    await crm.click('insert');
    await crm.expectEvent('cached', 'v');
    await crm.setReply('cached', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('cached')).toEqual(['v']);

    await crm.hold();
    await crm.click('move');
    await crm.expectResult('v', { status: 'unconfirmed', reason: 'workspace-reloaded' });
    await crm.expectStatus(NOT_LOADED);
    await crm.expectFrameStatus('cached', NOT_LOADED);
    await crm.release();
    await crm.waitForWorkspace('cached');
    await crm.expectFrameStatus('cached', LOADED);
    await crm.expectEvent('cached', 'w');
    await crm.expectStartedBy('cached', 'w');
  });
}

test('a cached view: the notice shows loading when it is attached again or moved', async ({
  open,
}) => {
  const crm = await open('/cached/document');
  await crm.click('insert');
  await crm.expectEvent('cached', 'v');
  await expect.poll(() => crm.notice()).toBe('');
  for (const how of ['detach', 'move']) {
    await crm.hold();
    await crm.click(how);
    await crm.click('insert');
    await crm.expectFrameStatus('cached', NOT_LOADED);
    await expect.poll(() => crm.notice()).toMatch(/loading/i);
    await crm.release();
    await crm.expectFrameStatus('cached', LOADED);
    await expect.poll(() => crm.notice()).toBe('');
  }
});

test('a cached view: a command waits if it is detached while it loads, and inserted again', async ({
  open,
}) => {
  const crm = await open('/cached/document');
  await crm.hold();
  await crm.click('insert');
  await crm.expectFrameStatus('cached', NOT_LOADED);
  await crm.start('v', 'session');
  await crm.click('detach');
  await crm.expectFrameStatus('cached', NOT_BOUND);
  await crm.release();
  await crm.wait();
  expect(await crm.status()).toEqual(NOT_BOUND);
  expect(await crm.result('v')).toBeUndefined();

  await crm.click('insert');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('cached')).toEqual(['v']);
});

for (const content of ['lazy', 'eager']) {
  test(`a tab with ${content} content: not bound while another tab is open`, async ({ open }) => {
    const crm = await open(`/tabs/${content}`);
    const notes = '[role=tab]:first-of-type';
    const chat = '[role=tab]:last-of-type';
    await crm.expectStatus(NOT_BOUND);
    await crm.hold();
    await crm.page.click(chat);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.notice()).toMatch(/loading/i);
    await crm.release();
    await crm.expectEvent('tab', 'v');
    await crm.expectStatus(HEARD);

    await crm.page.click(notes);
    await crm.expectStatus(NOT_BOUND);
    // The component with lazy content is destroyed.
    if (content === 'eager') {
      await crm.expectFrameStatus('tab', NOT_BOUND);
    }
    expect(await crm.page.$('iframe')).toBeNull();
    await crm.start('v');

    await crm.hold();
    await crm.page.click(chat);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.notice()).toMatch(/loading/i);
    await crm.release();
    await crm.expectResult('v', { status: 'started' });
    expect(await crm.commands('tab')).toEqual(['v']);
    await crm.expectFrameStatus('tab', HEARD);
    expect(await crm.rejected()).toEqual({});
  });
}
