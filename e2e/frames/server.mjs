// Serves the application that scripts/frames.mjs creates, and a tiny workspace on another site.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { ports } from '../../scripts/ports.mjs';

const dist = join(process.env.FRAMES_APP, 'dist/app');
const { reqHandler } = await import(pathToFileURL(join(dist, 'server/server.mjs')));
// Cached scripts would not be late.
const files = sirv(join(dist, 'browser'), {
  setHeaders: (response) => response.setHeader('Cache-Control', 'no-store'),
});
/** The file of the Turkish texts arrives this late, so that what is shown until then is seen. */
const LANGUAGE_DELAY_MS = 1_500;
const languageFile = readdirSync(join(dist, 'browser')).find(
  (name) =>
    name.endsWith('.js') && readFileSync(join(dist, 'browser', name), 'utf8').includes('Kapat'),
);
if (!languageFile) throw new Error('The build has no file with the Turkish texts.');
const workspace = readFileSync(new URL('workspace.html', import.meta.url));

function parameter(url, name) {
  return new URL(url, 'http://localhost').searchParams.get(name);
}

createServer(async (request, response) => {
  const { url, headers } = request;
  // If its scripts are late, a page has loaded its iframes before it hydrates.
  if (url.endsWith('.js') && headers.referer) {
    await setTimeout(Number(parameter(headers.referer, 'scripts-after')));
  }
  if (basename(url) === languageFile) await setTimeout(LANGUAGE_DELAY_MS);
  const policy = parameter(url, 'policy');
  if (policy) response.setHeader('Content-Security-Policy', policy);
  files(request, response, () => {
    void reqHandler(request, response, (error) => {
      if (error) console.error(error);
      response.writeHead(error ? 500 : 404).end();
    });
  });
}).listen(ports.frames.crm, '127.0.0.1');

createServer(async ({ url }, response) => {
  await setTimeout(Number(parameter(url, 'delay')));
  const [status, Location, frameOptions] = ['status', 'location', 'frame-options'].map((name) =>
    parameter(url, name),
  );
  response
    .writeHead(Number(status ?? 200), {
      'Content-Type': 'text/html; charset=utf-8',
      ...(Location && { Location }),
      ...(frameOptions && { 'X-Frame-Options': frameOptions }),
    })
    .end(workspace);
}).listen(ports.frames.workspace, '127.0.0.1');
