import { expect, test } from '@playwright/test';
import { SAMPLE_ROWS } from '../projects/ngx-roxchat/core/testing/samples';
import { CrmPage } from './support/crm-page';

for (const { event, title, params } of SAMPLE_ROWS) {
  test(`delivers the document's ${event} unchanged: ${title}`, async ({ page }) => {
    const crm = new CrmPage(page);
    await crm.open();
    const envelope = { source: 'roxchat', event, params };
    await crm.post(envelope);
    expect(await crm.newestParams(event)).toEqual(params);

    await page.getByRole('button', { name: 'Clear events' }).click();
    await crm.post(JSON.stringify(envelope));
    expect(await crm.newestParams(event)).toEqual(params);
    await expect(crm.diagnostics).toHaveText('2 accepted · 0 rejected · 0 coerced');
  });
}

test('shows in the CRM what the agent does in the workspace', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  const { workspace } = crm;
  await expect(crm.status).toHaveText('Loaded, silent so far');

  await workspace.getByRole('button', { name: /Marta Oliveira/ }).click();
  expect(await crm.newestParams('visitorSelected')).toMatchObject({
    providedVisitorId: '12345',
    siebelId: '4-1GQDLH42',
  });
  await expect(page.getByRole('heading', { name: 'Marta Oliveira' })).toBeVisible();
  await expect(crm.visitors).toHaveText([/Marta Oliveira.*chat \d+ open/]);
  await expect(crm.visitors).toHaveAttribute('aria-current', 'true');
  await expect(crm.status).toHaveText('Connected');

  const send = async (as: string, text: string) => {
    await workspace.getByRole('radio', { name: as }).check({ force: true });
    await workspace.getByRole('textbox', { name: 'Message' }).fill(text);
    await workspace.getByRole('button', { name: 'Send' }).click();
    await expect(crm.rows.first()).toContainText(text);
  };
  await send('Visitor', 'Is my card <b>blocked</b>?');
  expect(await crm.newestParams('newMessageAdded')).toMatchObject({
    kind: 'visitor',
    messageText: 'Is my card <b>blocked</b>?',
  });
  await send('Agent', 'I will look into it.');
  expect(await crm.newestParams('newMessageAdded')).toMatchObject({ kind: 'operator' });
  await send('Note', 'Check the limit.');
  expect(await crm.newestParams('newMessageAdded')).toMatchObject({ kind: 'operator_note' });
  await expect(crm.rows.first()).toContainText('Agent only');

  await workspace.getByRole('button', { name: 'Raise notification' }).click();
  const added = (await crm.newestParams('notificationAdded')) as { notification: { id: string } };
  await expect(page.getByRole('button', { name: 'Notifications, 1 new' })).toBeVisible();

  await workspace.getByRole('button', { name: 'Close chat' }).click();
  expect(await crm.newestParams('chatClosedByOperator')).toMatchObject({ siebelId: '4-1GQDLH42' });
  await expect(crm.visitors).toHaveText([/Marta Oliveira.*chat \d+ closed, 3 messages/]);

  await workspace.getByRole('button', { name: /^Notifications/ }).click();
  await workspace.getByRole('button', { name: /^Dismiss/ }).click();
  expect(await crm.newestParams('notificationRemoved')).toEqual({
    notification: { id: added.notification.id },
  });
  await expect(page.getByRole('button', { name: 'Notifications, 0 new' })).toBeVisible();
});

test('the record of the customer opens when an anonymous visitor logs in', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.workspace
    .getByRole('button', { name: /Anonymous/ })
    .first()
    .click();
  await expect(page.getByText('This visitor is not in the CRM.')).toBeVisible();

  const before = (await crm.newestParams('visitorSelected')) as { roxchatVisitorId: string };
  await crm.workspace.getByRole('button', { name: 'Authorize' }).click();
  const { old, new: now } = (await crm.newestParams('visitorAuthorized')) as Record<
    'old' | 'new',
    { roxchatVisitorId: string; providedVisitorId: string | null }
  >;
  expect(old.roxchatVisitorId).toBe(before.roxchatVisitorId);
  expect(old.providedVisitorId).toBeNull();
  expect(now.providedVisitorId).toBe('7925');
  expect(now.roxchatVisitorId).not.toBe(old.roxchatVisitorId);
  await expect(page.getByRole('heading', { name: 'Aylin Demir' })).toBeVisible();
});

test('serves the build that the project is named after', async ({ page }, { project }) => {
  await new CrmPage(page).open();
  expect(await page.evaluate(() => 'Zone' in window)).toBe(project.name === 'zone.js');
});
