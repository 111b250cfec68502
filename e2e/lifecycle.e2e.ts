import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { CrmPage, WORKSPACE } from './support/crm-page';
import { navigateWorkspace } from './support/strangers';

test('events arrive after the CRM was reloaded', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await page.reload();
  await crm.ready();
  await crm.expectAccepted('after');
  await expect(crm.rows).toHaveCount(1);
});

test('events arrive after the agent went to another page and back', async ({ page, baseURL }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await page.goto(`${WORKSPACE}/`);
  await page.goBack();
  expect(page.url()).toBe(`${baseURL ?? ''}/`);
  await crm.ready();
  await crm.expectAccepted('after');
});

test('frame goes to a login page on another origin and comes back', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await expect(crm.status).toHaveText('Connected');

  // A real server: Chromium does not let a page without an address of its own into localhost.
  const back = (await crm.frame()).url();
  const login = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<a href="${back}">Sign in</a>`);
  }).listen(0, 'localhost');
  await once(login, 'listening');
  const { port } = login.address() as AddressInfo;
  await navigateWorkspace(page, `http://localhost:${port}/login`);
  await expect(crm.workspace.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(crm.status).toHaveText('Loaded, silent so far');
  await crm.post({ source: 'roxchat', event: 'visitorSelected', params: {} });
  await expect(crm.diagnostics).toHaveText('1 accepted · 1 rejected · 0 mended');

  await crm.workspace.getByRole('link', { name: 'Sign in' }).click();
  await crm.ready();
  await crm.expectAccepted('after');
  await expect(crm.status).toHaveText('Connected');
  login.close();
});

test('a workspace that stays silent says so, and reloads in a new iframe', async ({ page }) => {
  await page.clock.install();
  const crm = new CrmPage(page);
  await crm.open();
  const old = await crm.frame();
  await expect(crm.status).toHaveText('Loaded, silent so far');
  await page.clock.fastForward(10_000);
  const notice = page.getByText('The Agent Workspace has sent no events yet.');
  await expect(notice).toBeVisible();
  await page.getByText('Usual causes').click();
  for (const cause of [
    'operator_iframe_allowed_parent_origin',
    'third-party cookies',
    'frame-src',
  ]) {
    await expect(page.locator('rox-chat-workspace')).toContainText(cause);
  }

  await page.getByRole('button', { name: 'Reload' }).click();
  await crm.ready();
  expect(old.isDetached()).toBe(true);
  await page.clock.fastForward(10_000);
  await expect(notice).toBeVisible();
  await crm.expectAccepted('after');
  await expect(notice).toBeHidden();
});

test('frame is moved in the DOM', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await page.evaluate(() => {
    const iframe = document.querySelector('rox-chat-workspace iframe');
    if (iframe) iframe.parentElement?.append(document.createElement('p'), iframe);
  });
  await crm.ready();
  await crm.expectAccepted('after');
});
