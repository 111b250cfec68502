import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  isMainModule,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import ports from '../../../scripts/ports.json';

const browserFolder = join(import.meta.dirname, '../browser');

/** What the browser loads beside the page. */
const contentTypes = new Map([
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

const angularApp = new AngularNodeAppEngine();

/** Answers with a file or with the page. The build looks for it under this name. */
export const reqHandler = createNodeRequestHandler(async (request, response, next) => {
  try {
    // A URL has no `..` left in its path.
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const contentType = contentTypes.get(extname(pathname));
    const answer = contentType
      ? await fileAt(pathname, contentType)
      : await angularApp.handle(request);
    if (answer) {
      await writeResponseToNodeResponse(answer, response);
    } else {
      next();
    }
  } catch (error) {
    next(error);
  }
});

async function fileAt(pathname: string, contentType: string): Promise<Response | null> {
  const file = await readFile(join(browserFolder, pathname)).catch(() => null);
  return file && new Response(file, { headers: { 'Content-Type': contentType } });
}

if (isMainModule(import.meta.url)) {
  createServer((request, response) => {
    void reqHandler(request, response, (error) => {
      response.writeHead(error === undefined ? 404 : 500).end();
    });
  }).listen(ports.crmServer, 'localhost');
}
