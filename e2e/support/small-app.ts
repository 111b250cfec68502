import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { WORKSPACE } from './crm-page';

/**
 * Serves the application in e2e/small-app, which does little beside the library. By a real server:
 * Chromium takes a page that a test fulfils for one of the public network, and lets none of those
 * show a page of localhost.
 *
 * @param policy its Content Security Policy
 */
export async function serveSmallApp(policy = ''): Promise<{ url: string; close: () => void }> {
  const script = await bundlePage('e2e/small-app/main.ts', { WORKSPACE });
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    response.end(`<!doctype html><base href="/"><app-root></app-root>${script}`);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/desk`, close: () => server.close() };
}
