import { expect } from '@playwright/test';
import { type Crm, HEARD, LOADED, NOT_LOADED, NOT_THERE } from './crm';
import { test } from './test';

/** Far less than the time-out of a command. */
const AT_ONCE_MS = 1_000;

/** Expects a command that was posted to end because its workspace has left at this time. */
async function expectGoneAtOnce(crm: Crm, visitor: string, leftAt: number): Promise<void> {
  await crm.expectResult(visitor, { status: 'unconfirmed', reason: 'workspace-gone' });
  const { at = NaN } = (await crm.result(visitor)) ?? {};
  expect(at - leftAt).toBeLessThan(AT_ONCE_MS);
}

test('kept routes: the workspace on screen is heard and asked, there and back', async ({
  open,
}) => {
  const crm = await open('/a');
  await crm.expectOwn('a', LOADED);
  await crm.expectHeard('a', 'visitor 0');

  const journey = ['b', 'a', 'b', 'a'];
  for (const [index, name] of journey.entries()) {
    const other = name === 'a' ? 'b' : 'a';
    const visitor = `visitor ${String(index + 1)}`;
    const visitorOfOther = `visitor ${String(index)}`;
    await crm.go(`/${name}`);
    await crm.workspace(name);
    await crm.expectOwn(name, LOADED);
    await crm.expectOwn(other, NOT_THERE);
    await crm.expectStatus(LOADED);

    await crm.expectHeard(name, visitor);
    await crm.expectOwn(name, HEARD);
    await crm.expectStatus(HEARD);
    await crm.expectStartedBy(name, visitor);
    // The workspace that told of this visitor is out of the document.
    await crm.expectStartedBy(name, visitorOfOther);
    await crm.expectOwn(other, NOT_THERE);
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
    await crm.expectHeard('a', 'v');
    await crm.setReply('a', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('a')).toEqual(['v']);

    await expectGoneAtOnce(crm, 'v', await crm.go(next));
    await crm.go('/a');
    await crm.workspace('a');
    await crm.expectOwn('a', LOADED);
    expect(await crm.commands('a')).toEqual([]);
  });
}

test('kept routes: a command waits while no workspace is in the document', async ({ open }) => {
  const crm = await open('/a');
  await crm.expectHeard('a', 'v');
  await crm.go('/away');
  await crm.expectStatus(NOT_THERE);
  await expect.poll(() => crm.stored()).toEqual(NOT_THERE);
  await crm.start('v');

  await crm.go('/a');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('a')).toEqual(['v']);
});

for (const place of ['document', 'shadow']) {
  const title = place === 'document' ? 'a cached view' : 'a cached view in a shadow root';

  test(`${title}: not there while it is detached, and loading when it is back`, async ({
    open,
  }) => {
    const crm = await open(`/cached/${place}`);
    await crm.hold();
    await crm.click('insert');
    await crm.expectOwn('cached', NOT_LOADED);
    await crm.expectStatus(NOT_LOADED);
    await crm.letIn();
    await crm.expectHeard('cached', 'v');
    await crm.expectStatus(HEARD);
    await crm.setReply('cached', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('cached')).toEqual(['v']);

    await expectGoneAtOnce(crm, 'v', await crm.click('detach'));
    await crm.expectOwn('cached', NOT_THERE);
    await crm.expectStatus(NOT_THERE);
    await crm.start('w', 'session');

    await crm.hold();
    await crm.click('insert');
    await crm.expectOwn('cached', NOT_LOADED);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.result('w')).toBeUndefined();
    await crm.letIn();
    await crm.expectResult('w', { status: 'started' });
    expect(await crm.commands('cached')).toEqual(['w']);
    await crm.expectOwn('cached', HEARD);
    await crm.expectStatus(HEARD);
    expect(await crm.rejected()).toEqual({});
  });

  test(`${title}: to be moved within the document is to be loaded anew`, async ({ open }) => {
    const crm = await open(`/cached/${place}`);
    await crm.click('insert');
    await crm.expectHeard('cached', 'v');
    await crm.setReply('cached', 'silence');
    await crm.start('v');
    await expect.poll(() => crm.commands('cached')).toEqual(['v']);

    await crm.hold();
    await crm.click('move');
    await crm.expectResult('v', { status: 'unconfirmed', reason: 'workspace-reloaded' });
    await crm.expectStatus(NOT_LOADED);
    await crm.expectOwn('cached', NOT_LOADED);
    await crm.letIn();
    await crm.workspace('cached');
    await crm.expectOwn('cached', LOADED);
    await crm.expectHeard('cached', 'w');
    await crm.expectStartedBy('cached', 'w');
  });
}

test('a cached view: loading is shown when it is back, and again when it is moved', async ({
  open,
}) => {
  const crm = await open('/cached/document');
  await crm.click('insert');
  await crm.expectHeard('cached', 'v');
  await expect.poll(() => crm.notice()).toBe('');
  for (const how of ['detach', 'move']) {
    await crm.hold();
    await crm.click(how);
    await crm.click('insert');
    await crm.expectOwn('cached', NOT_LOADED);
    await expect.poll(() => crm.notice()).toMatch(/loading/i);
    await crm.letIn();
    await crm.expectOwn('cached', LOADED);
    await expect.poll(() => crm.notice()).toBe('');
  }
});

test('a cached view: detached while it loads, and inserted again', async ({ open }) => {
  const crm = await open('/cached/document');
  await crm.hold();
  await crm.click('insert');
  await crm.expectOwn('cached', NOT_LOADED);
  await crm.start('v', 'session');
  await crm.click('detach');
  await crm.expectOwn('cached', NOT_THERE);
  await crm.letIn();
  await crm.wait();
  expect(await crm.status()).toEqual(NOT_THERE);
  expect(await crm.result('v')).toBeUndefined();

  await crm.click('insert');
  await crm.expectResult('v', { status: 'started' });
  expect(await crm.commands('cached')).toEqual(['v']);
});

for (const content of ['lazy', 'eager']) {
  test(`a tab with ${content} content: not there while another tab is open`, async ({ open }) => {
    const crm = await open(`/tabs/${content}`);
    const notes = '[role=tab]:first-of-type';
    const chat = '[role=tab]:last-of-type';
    await crm.expectStatus(NOT_THERE);
    await crm.hold();
    await crm.page.click(chat);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.notice()).toMatch(/loading/i);
    await crm.letIn();
    await crm.expectHeard('tab', 'v');
    await crm.expectStatus(HEARD);

    await crm.page.click(notes);
    await crm.expectStatus(NOT_THERE);
    // The component with lazy content is destroyed.
    if (content === 'eager') {
      await crm.expectOwn('tab', NOT_THERE);
    }
    expect(await crm.page.$('iframe')).toBeNull();
    await crm.start('v');

    await crm.hold();
    await crm.page.click(chat);
    await crm.expectStatus(NOT_LOADED);
    expect(await crm.notice()).toMatch(/loading/i);
    await crm.letIn();
    await crm.expectResult('v', { status: 'started' });
    expect(await crm.commands('tab')).toEqual(['v']);
    await crm.expectOwn('tab', HEARD);
    expect(await crm.rejected()).toEqual({});
  });
}
