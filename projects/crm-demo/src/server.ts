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

/** The types of the files that the browser loads, apart from the page. */
const contentTypes = new Map([
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

const angularApp = new AngularNodeAppEngine();

/** Answers a request with a file or the page. The build requires this name. */
export const reqHandler = createNodeRequestHandler(async (request, response, next) => {
  try {
    // `URL` removes each `..` from the path.
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const contentType = contentTypes.get(extname(pathname));
    const answer = contentType
      ? await readFileResponse(pathname, contentType)
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

async function readFileResponse(pathname: string, contentType: string): Promise<Response | null> {
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
