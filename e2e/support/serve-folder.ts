import { resolve } from 'node:path';

interface WebServer {
  readonly command: string;
  readonly cwd: string;
  readonly url: string;
}

/** Serves a folder on its own origin; a path without a file returns the application's page. */
export function serveFolder(folder: string, port: number): WebServer {
  return {
    command: `node node_modules/sirv-cli/bin.js ${folder} --host localhost --port ${port} --single --quiet`,
    cwd: resolve(import.meta.dirname, '../..'),
    url: `http://localhost:${port}/`,
  };
}
