import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { readParentOrigin } from '../../src/app/launch/parent-origin';

/** The address of the scenario, relative to the page. */
const SCENARIO = 'scenario.json';

/**
 * Creates the server of the built stand-in, for one CRM.
 *
 * @param folder the folder of the built stand-in
 * @param parent the CRM's origin
 * @param scenario the text of a scenario; null if there is none
 */
export function createStandIn(folder: string, parent: string, scenario: string | null): Server {
  const serveFile = sirv(folder);
  const settings = Object.entries(scenario === null ? { parent } : { parent, scenario: SCENARIO });

  return createServer((request, response) => {
    const { url = '/' } = request;
    const [path = '/'] = url.split('?', 1);
    const query = new URLSearchParams(url.slice(path.length));
    const missing = settings.filter(([name]) => !query.has(name));
    response.setHeader('Content-Security-Policy', `frame-ancestors ${parent}`);

    if (path === `/${SCENARIO}` && scenario !== null) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(scenario);
    } else if (path === '/' && missing.length > 0) {
      // The page reads its settings from its address, where they are visible to everyone.
      const complete = new URLSearchParams([...missing, ...query]);
      response.writeHead(302, { Location: `/?${complete.toString()}` }).end();
    } else if (path === '/' && readParentOrigin(query.get('parent')) !== parent) {
      response
        .writeHead(403, { 'Content-Type': 'text/plain' })
        .end(`Started with --parent ${parent}, and for no other.\n`);
    } else {
      serveFile(request, response);
    }
  });
}
