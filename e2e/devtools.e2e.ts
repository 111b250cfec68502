import { expect, test } from '@playwright/test';
import { SAMPLE_ROWS } from '../projects/ngx-roxchat/core/testing/samples';
import { CrmPage } from './support/crm-page';
import { DevtoolsExtension } from './support/devtools-extension';
import { OutgoingChatCard } from './support/outgoing-chat-card';

const VISITOR = 'c3fa5841c772895f8645b33ac784f694';

/** The expected state after each of the document's events, received one after the other. */
const STATES_AFTER = [
  { visitors: [{ roxchatVisitorId: VISITOR, chat: { id: 483, status: 'open' }, messageCount: 1 }] },
  { visitors: [{ chat: { id: 483, status: 'open' }, channel: { channelUserName: 'John Doe' } }] },
  { visitors: [{ roxchatVisitorId: VISITOR, siebelId: '4-1GQJDL78' }] },
  { visitors: [{ providedVisitorId: '7925' }, { roxchatVisitorId: VISITOR }] },
  { selectedVisitorId: VISITOR, visitors: [{ chat: { id: 874 }, taskId: '20913584' }, {}] },
  { notifications: [{ text: 'Visitor left the site' }] },
  { notifications: [], removedNotifications: [{ id: 'c9905a4eab2a4148add9b1c8ac97ad7d' }] },
];

test.describe('the devtools', () => {
  let crm: CrmPage;
  let devtools: DevtoolsExtension;
  const problems: string[] = [];

  test.beforeEach(async ({ page }) => {
    problems.length = 0;
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        problems.push(message.text());
      }
    });
    devtools = await DevtoolsExtension.install(page);
    crm = new CrmPage(page);
    await crm.open();
  });

  test.afterEach(() => {
    expect(problems).toEqual([]);
  });

  const mask = () => crm.page.getByRole('button', { name: 'Mask people in devtools' });

  test('show each event as an action of its name, and the state after it', async () => {
    await mask().click();
    for (const [index, { event, params }] of SAMPLE_ROWS.entries()) {
      await crm.post({ source: 'roxchat', event, params });
      const type = `[Rox.Chat Workspace] ${event}`;
      await expect
        .poll(() => devtools.last(type))
        .toMatchObject({ action: { params }, state: { roxChat: STATES_AFTER[index] } });
    }
    expect(devtools.last('[Rox.Chat Frame] workspaceStatusChanged')).toMatchObject({
      action: { workspaceStatus: { bound: true, loaded: true, heard: true } },
    });
  });

  test('show a command and its result as actions', async () => {
    await mask().click();
    const card = new OutgoingChatCard(crm);
    await card.open('Priya Nair');
    await card.button.click();
    await expect(card.status).toContainText('Chat started.');

    const state = { roxChat: { outgoingChats: [{ status: 'started' }] } };
    await expect
      .poll(() => devtools.last('[Rox.Chat Outgoing Chat] outgoingChatStarted'))
      .toMatchObject({ action: { sessionId: expect.stringMatching(/^[0-9a-f]{32}$/) }, state });
    expect(devtools.last('[Rox.Chat Outgoing Chat] startOutgoingChat')).toMatchObject({
      state: { roxChat: { outgoingChats: [{ status: 'sending' }] } },
    });
  });

  test('receive no personal name, text or identifier', async () => {
    await expect(mask()).toHaveAttribute('aria-pressed', 'true');
    for (const { event, params } of SAMPLE_ROWS) {
      await crm.post({ source: 'roxchat', event, params });
    }
    await expect
      .poll(() => devtools.last('[Rox.Chat Workspace] notificationRemoved'))
      .toMatchObject({ state: { roxChat: { selectedVisitorId: '•••', notifications: [] } } });

    await devtools.commit();
    await expect
      .poll(() => devtools.histories.at(-1))
      .toMatchObject({ committedState: { roxChat: { selectedVisitorId: '•••' } } });

    const sent = JSON.stringify([devtools.updates, devtools.histories]);
    for (const secret of [VISITOR, '12345', '4-1GQ', '7925', 'Greetings', 'John Doe', 'left']) {
      expect(sent).not.toContain(secret);
    }
  });

  test('jump back to an earlier state, and the page shows it', async ({ page }) => {
    const { workspace, visitors } = crm;
    await workspace.getByRole('button', { name: /Marta Oliveira/ }).click();
    await expect(visitors).toHaveText([/Marta Oliveira.*chat \d+ open/]);
    await workspace.getByRole('button', { name: 'Raise notification' }).click();
    await expect(page.getByRole('button', { name: 'Notifications, 1 new' })).toBeVisible();
    await workspace.getByRole('button', { name: 'Close chat' }).click();
    await expect(visitors).toHaveText([/Marta Oliveira.*chat \d+ closed/]);

    const selected = devtools.last('[Rox.Chat Workspace] visitorSelected');
    const closed = devtools.last('[Rox.Chat Workspace] chatClosedByOperator');
    if (!selected || !closed) {
      throw new Error('the devtools received no update');
    }
    await devtools.jumpTo(selected);
    await expect(visitors).toHaveText([/Marta Oliveira.*chat \d+ open/]);
    await expect(page.getByRole('button', { name: 'Notifications, 0 new' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Marta Oliveira' })).toBeVisible();

    await devtools.jumpTo(closed);
    await expect(visitors).toHaveText([/Marta Oliveira.*chat \d+ closed/]);
    await expect(page.getByRole('button', { name: 'Notifications, 1 new' })).toBeVisible();
  });
});
