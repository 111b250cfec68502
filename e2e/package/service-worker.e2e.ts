import { expect } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from './test';

/** Passes requests on to the application, until it is stopped. */
async function startProxy(target: string) {
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', target)).then(async (answer) => {
      response.setHeader('content-type', answer.headers.get('content-type') ?? '');
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}/`, stop };
}

/** The part of `ngsw.json` that lists what is prefetched. */
interface Manifest {
  readonly assetGroups: readonly { readonly name: string; readonly urls: readonly string[] }[];
}

/** Whether the service worker is active, and has stored the files that it prefetches. */
async function isStored(): Promise<boolean> {
  await navigator.serviceWorker.ready;
  const { assetGroups } = (await (await fetch('ngsw.json')).json()) as Manifest;
  const prefetched = assetGroups.find(({ name }) => name === 'app')?.urls ?? [''];
  const files = await Promise.all(prefetched.map((url) => caches.match(url)));
  return !files.includes(undefined);
}

for (const state of ['reachable', 'unreachable']) {
  test(`a page from the service worker receives events and starts a chat (server: ${state})`, async ({
    baseURL,
    page,
  }) => {
    const proxy = await startProxy(baseURL ?? '');
    await page.goto(`${proxy.url}?frame=component`);
    await expect.poll(() => page.evaluate(isStored)).toBe(true);
    if (state === 'unreachable') {
      await proxy.stop();
      await expect(fetch(proxy.url)).rejects.toThrow();
    }
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

    const workspace = page.frameLocator('iframe');
    await workspace.getByRole('button', { name: /Priya Nair/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Start chat', exact: true }).click();
    await expect(page.getByText('Result: started')).toBeVisible();
    await proxy.stop();
  });
}
