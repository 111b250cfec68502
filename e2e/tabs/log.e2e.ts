import { expect, test } from '@playwright/test';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { launch } from '../hostile/browsers';
import { servePage } from '../support/serve-page';
import { LogServer } from './log-server';

// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures.
test('500 chats are logged once each, although the server and a tab die', async ({}, info) => {
  test.skip(
    info.project.name !== 'chromium',
    'Firefox keeps all tabs of an origin in one process.',
  );
  test.setTimeout(300_000);
  const server = new LogServer();
  await server.start();
  const page = await bundlePage('e2e/tabs/log-page.ts', { LOG_SERVER: server.origin });
  const { origin, close } = await servePage(page);
  const browser = await launch('chromium');
  const open = async () => {
    const tab = await browser.newPage();
    await tab.goto(origin);
    await tab.waitForFunction(() => 'chat' in window);
    return tab;
  };
  const tabs = [await open(), await open(), await open()] as const;
  const [first, second, third] = tabs;
  const chat = async (receivers: readonly (typeof first)[], from: number, to: number) => {
    await Promise.all(
      receivers.map((tab) =>
        tab.evaluate(
          (a, b) => {
            window.chat(a, b);
          },
          from,
          to,
        ),
      ),
    );
  };
  await third.bringToFront();
  await chat(tabs, 1, 150);
  await expect.poll(() => server.stored.size, { timeout: 60_000 }).toBeGreaterThan(20);
  server.kill();
  await chat(tabs, 151, 350);
  third.on('error', () => undefined);
  const session = await third.createCDPSession();
  void session.send('Page.crash').catch(() => undefined);
  await first.bringToFront();
  await chat([first, second], 351, 500);
  await server.start();

  await expect.poll(() => server.stored.size, { timeout: 200_000 }).toBe(500);
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  const repeated = [...server.stored.values()].filter(({ times }) => times > 1);
  // The server may have died, or the tab, before an answer arrived.
  expect(repeated.length).toBeLessThanOrEqual(2);
  for (const { body } of server.stored.values()) {
    expect(JSON.parse(body)).toMatchObject({
      messages: { visitor: 1, agent: 1 },
      endedBy: 'agent',
    });
  }
  const visible = await Promise.all(
    [first, second].map((tab) =>
      tab.evaluate(() =>
        JSON.stringify([
          document.title,
          Object.entries(localStorage),
          window.actions,
          window.getStatus(),
        ]),
      ),
    ),
  );
  expect(visible.join() + [...server.stored.values()].map(({ body }) => body).join()).not.toContain(
    'canary',
  );
  expect(visible.join()).toContain('"waiting":0');
  await browser.close();
  close();
  server.kill();
});
