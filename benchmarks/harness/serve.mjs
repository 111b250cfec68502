import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Serves pages on their own origin, cross-origin isolated: only then is the clock finer than 0.1 ms.
 *
 * @param host a name of its own below localhost, which makes it another site for the browser
 * @param pages HTML or scripts by path; may be filled later, as the pages contain the origins of each other
 */
export async function serve(host, pages) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const page = pages[pathname];
    response.writeHead(page === undefined ? 404 : 200, {
      'Content-Type': `text/${pathname.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`,
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
