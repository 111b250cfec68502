// Applications that other tools make, install or test, and those that need more than a page.
import { testJest29 } from './tools/jest.mjs';
import { testNx } from './tools/nx.mjs';
import { testBun, testPnpm } from './tools/package-managers.mjs';
import { testStorybook } from './tools/storybook.mjs';
import { testServer, testServiceWorker } from './tools/kinds-of-applications.mjs';
import {
  testElements,
  testFederationWithOneCopy,
  testFederationWithTwoCopies,
} from './tools/two-applications.mjs';

/** For each row its title, and a test that returns the version of Angular, the tool and the result. */
const TOOLS = {
  pnpm: { title: 'installed by pnpm, without hoisting', test: testPnpm },
  bun: { title: 'installed by bun', test: testBun },
  nx: { title: 'of an Nx workspace', test: testNx },
  jest29: { title: 'tested by jest 29, with zone.js and zoneless', test: testJest29 },
  storybook: { title: 'shown by Storybook', test: testStorybook },
  'service-worker': { title: 'from a service worker, also offline', test: testServiceWorker },
  server: { title: 'rendered by a server, hydrated in parts', test: testServer },
  elements: { title: 'two custom elements, each with a copy of the library', test: testElements },
  federation: {
    title: 'host and remote of Native Federation, with one copy of the library',
    test: testFederationWithOneCopy,
  },
  'federation-copies': {
    title: 'host and remote of Native Federation, each with a copy of the library',
    test: testFederationWithTwoCopies,
  },
};

/** Returns the rows, or the one with this name. */
export async function testTools(only) {
  const rows = [];
  for (const [name, { title, test }] of Object.entries(TOOLS)) {
    if (only === undefined || only === name) {
      rows.push([title, ...(await test())]);
    }
  }
  return rows;
}
