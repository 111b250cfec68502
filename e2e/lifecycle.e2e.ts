import { expect, type Route, test } from '@playwright/test';
import { CrmPage, WORKSPACE } from './support/crm-page';
import { message } from './support/message';
import { OutgoingChatCard } from './support/outgoing-chat-card';
import { servePage } from './support/serve-page';
import { serveSmallApp } from './support/small-app';
import { navigateWorkspace } from './support/untrusted-senders';

test('events arrive after the CRM is reloaded', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await page.reload();
  await crm.ready();
  await crm.expectAccepted('after');
  await expect(crm.rows).toHaveCount(1);
});

test('events arrive after the agent goes to another page and back', async ({ page, baseURL }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await page.goto(`${WORKSPACE}/`);
  await page.goBack();
  expect(page.url()).toBe(`${baseURL ?? ''}/customers`);
  await crm.ready();
  await crm.expectAccepted('after');
});

test('frame goes to a login page on another origin and comes back', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  await crm.expectAccepted('before');
  await expect(crm.status).toHaveText('Connected');

  const back = (await crm.frame()).url();
  const login = await servePage(`<a href="${back}">Sign in</a>`);
  await navigateWorkspace(page, `${login.origin}/login`);
  await expect(crm.workspace.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(crm.status).toHaveText('Loaded, silent so far');
  await crm.post(message('from the login page'));
  await expect(crm.diagnostics).toHaveText('1 accepted · 1 rejected · 0 coerced');

  await crm.workspace.getByRole('link', { name: 'Sign in' }).click();
  await crm.ready();
  await crm.expectAccepted('after');
  await expect(crm.status).toHaveText('Connected');
  login.close();
});

test('shows advice about a silent workspace in development, and reloads it', async ({ page }, {
  project,
}) => {
  await page.clock.install();
  const crm = new CrmPage(page);
  await crm.open();
  const old = await crm.frame();
  await expect(crm.status).toHaveText('Loaded, silent so far');
  await page.clock.fastForward(10_000);
  const notice = page.getByText('The Agent Workspace has sent no events yet.');
  if (project.name === 'zoneless') {
    await expect(page.locator('rox-chat-workspace')).toHaveText('');
    return; // The production build shows problems only.
  }
  await expect(notice).toBeVisible();
  await page.getByText('Usual causes').click();
  for (const cause of ['operator_iframe_allowed_parent_origin', 'third-party cookies']) {
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
    if (iframe) {
      iframe.parentElement?.append(document.createElement('p'), iframe);
    }
  });
  await crm.ready();
  await crm.expectAccepted('after');
});

test.describe('under a Content Security Policy', () => {
  test.use({ bypassCSP: false });

  test('frame is blocked by the page, which the component names', async ({ page }) => {
    const crm = new CrmPage(page);
    const { url, close } = await serveSmallApp("frame-src 'none'");
    await page.goto(url);
    await expect(page.getByText(`frame-src must list ${WORKSPACE}`)).toBeVisible();
    expect((await crm.frame()).url()).toBe('chrome-error://chromewebdata/');
    close();
  });

  test('frame is blocked', async ({ page }, { project }) => {
    await page.clock.install();
    const crm = new CrmPage(page);
    const blocks: ((route: Route) => Promise<void>)[] = [
      (route) => route.abort('blockedbyclient'),
      async (route) => {
        const headers = { 'Content-Security-Policy': "frame-ancestors 'none'" };
        await route.fulfill({ response: await route.fetch(), headers });
      },
    ];
    const causes = page.getByText('Usual causes');
    for (const block of blocks) {
      await page.route(`${WORKSPACE}/?*`, block);
      await page.goto('/');
      await expect
        .poll(async () => (await crm.frame()).url())
        .toBe('chrome-error://chromewebdata/');
      await expect(causes).toBeHidden();
      await page.clock.fastForward(10_000);
      // The browser's error page loads like any other, so this is advice for development.
      await expect(causes).toBeVisible({ visible: project.name === 'zone.js' });
      await page.unroute(`${WORKSPACE}/?*`);
    }

    await expect(crm.rows).toHaveCount(0);
    await page.reload();
    await crm.ready();
    await crm.expectAccepted('after');
  });
});

test('two tabs', async ({ context, page }) => {
  const [one, other] = [new CrmPage(page), new CrmPage(await context.newPage())];
  const [card, otherCard] = [new OutgoingChatCard(one), new OutgoingChatCard(other)];
  for (const crm of [one, other]) {
    await OutgoingChatCard.record(crm.page);
    await crm.open();
  }
  await one.expectAccepted('in one tab');
  await other.expectAccepted('in the other');
  await card.open('Priya Nair');
  await otherCard.open('Priya Nair');
  await card.start();

  await expect(card.status).toHaveText('Chat started. It is open in the Agent Workspace.');
  await expect(otherCard.status).toBeEmpty();
  expect(await otherCard.commands()).toEqual([]);
  await expect(one.page.getByText('in the other')).toHaveCount(0);
  await expect(other.page.getByText('in one tab')).toHaveCount(0);
});
