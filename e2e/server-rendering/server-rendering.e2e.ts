import { expect, test } from '@playwright/test';
import { CrmPage, WORKSPACE } from '../support/crm-page';
import { message } from '../support/message';
import { CrmServer } from './crm-server';

let server: CrmServer;

test.beforeAll(async () => {
  server = new CrmServer();
  await server.ready();
});

test.afterAll(() => {
  server.stop();
});

test('the server renders the page with a workspace that is not loaded yet', async ({ request }) => {
  const response = await request.get('/');
  expect(response.status()).toBe(200);
  const html = await response.text();
  expect(html).toContain('ng-server-context="ssr"');
  for (const text of [
    'Marta Oliveira',
    'No visitor has written yet',
    'Loading the Agent Workspace…',
  ]) {
    expect(html).toContain(text);
  }
  const [, workspace] = /<rox-chat-workspace(.*)<\/rox-chat-workspace>/s.exec(html) ?? [];
  expect(workspace).toBeDefined();
  expect(workspace).not.toContain('<iframe');
  expect(workspace).not.toContain('jsaction');
  expect(html.toLowerCase()).not.toContain('ngskiphydration');
});

test('the server renders the page of each address', async ({ request }) => {
  const html = await (await request.get('/customers/10412')).text();
  expect(html).toContain('marta.oliveira@example.com');
});

test('the page hydrates, loads the workspace once, and accepts messages from it alone', async ({
  page,
}) => {
  const logs: string[] = [];
  const problems: string[] = [];
  page.on('console', (line) => {
    (line.type() === 'warning' || line.type() === 'error' ? problems : logs).push(line.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url().startsWith(WORKSPACE)) {
      loads.push(request.url());
    }
  });
  await page.addInitScript(() => {
    // At this time, the page is parsed, and no module has run.
    document.addEventListener(
      'readystatechange',
      () => {
        for (const element of document.querySelectorAll('crm-root *')) {
          Object.assign(element, { isFromServer: true });
        }
      },
      { once: true },
    );
  });

  const crm = new CrmPage(page);
  await crm.open();
  await expect(crm.status).toHaveText('Loaded, silent so far');
  expect(logs).toContainEqual(
    expect.stringMatching(/^Angular hydrated \d+ component\(s\) .* 0 component\(s\) were skipped/),
  );
  for (const selector of ['main', 'rox-chat-workspace']) {
    await expect(page.locator(selector)).toHaveJSProperty('isFromServer', true);
  }

  await crm.expectAccepted('from the workspace');
  await expect(crm.status).toHaveText('Connected');
  await page.evaluate((data) => {
    window.postMessage(data, '*');
  }, message('from the page itself'));
  await expect(crm.diagnostics).toHaveText('1 accepted · 1 rejected · 0 coerced');
  await crm.expectAccepted('from the workspace again');
  await expect(crm.rows).toHaveCount(2);

  expect(loads).toHaveLength(1);
  expect(problems).toEqual([]);
});

test('neither the library nor the demo reads a browser-only global on the server', async ({
  request,
}) => {
  await request.get('/');
  // Angular checks whether they exist, which proves that a read is recorded.
  expect(server.reads()).toContainEqual(expect.stringMatching(/^reads document .*@angular/));
  expect(server.reads().filter((line) => !line.includes('/node_modules/'))).toEqual([]);
  expect(server.errors()).toEqual([]);
});
