import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Serves one page at every path of its own origin. A real server is needed: Chromium treats a page
 * that a test fulfils as part of the public network, and such a page cannot show one of localhost.
 *
 * @param policy the page's Content Security Policy
 */
export async function servePage(
  html: string,
  policy = '',
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', policy);
    response.end(html);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
