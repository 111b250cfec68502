import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Serves pages on an origin of its own, isolated, as only such a page has a clock finer than 0.1 ms.
 *
 * @param host a name of its own below localhost, so that the browser takes it for another site
 * @param pages HTML by path; to be filled later, as one origin's pages name the other's
 */
export async function serve(host, pages) {
  const server = createServer(({ url }, response) => {
    const page = pages[new URL(url, 'http://localhost').pathname];
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://${host}.localhost:${server.address().port}`,
    close: () => server.close(),
  };
}
