import type { RequestListener } from 'node:http';
import sirv from 'sirv';
import { readParentOrigin } from '../../src/app/launch/parent-origin';

/** The address of the scenario, relative to the page. */
const SCENARIO = 'scenario.json';

/**
 * Creates the handler that serves the built stand-in.
 *
 * @param folder the folder of the built stand-in
 * @param parents the origins of the CRMs; the page finds out which of them embeds it
 * @param scenario the text of a scenario; null if there is none
 */
export function createStandIn(
  folder: string,
  parents: readonly string[],
  scenario: string | null,
): RequestListener {
  const serveFile = sirv(folder);
  const settings = [
    ...parents.map((parent) => ['parent', parent]),
    ...(scenario === null ? [] : [['scenario', SCENARIO]]),
  ] as [string, string][];
  const isParent = (value: string) => parents.some((parent) => parent === readParentOrigin(value));

  return (request, response) => {
    const { url = '/' } = request;
    const [path = '/'] = url.split('?', 1);
    const query = new URLSearchParams(url.slice(path.length));
    const missing = settings.filter(([name]) => !query.has(name));
    response.setHeader('Content-Security-Policy', `frame-ancestors ${parents.join(' ')}`);

    if (path === `/${SCENARIO}` && scenario !== null) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(scenario);
    } else if (path === '/' && missing.length > 0) {
      // The page reads its settings from its address, where they are visible to everyone.
      const complete = new URLSearchParams([...missing, ...query]);
      response.writeHead(302, { Location: `/?${complete.toString()}` }).end();
    } else if (path === '/' && !query.getAll('parent').every(isParent)) {
      response
        .writeHead(403, { 'Content-Type': 'text/plain' })
        .end(`Started with --parent ${parents.join(' --parent ')}, and for no other.\n`);
    } else {
      serveFile(request, response);
    }
  };
}
