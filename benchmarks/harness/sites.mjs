import { chromium } from '@playwright/test';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { interleave } from './rounds.mjs';
import { serve } from './serve.mjs';

/**
 * Shows each of these pages once a round, in random order, and measures it.
 *
 * @param measure gives the figures of the page that is shown, by name
 */
export const measurePages = (pages, rounds, measure) =>
  withSites(pages, (visit) =>
    interleave(rounds, Object.keys(pages), async (name) => {
      const visited = await visit(name);
      const figures = await measure(name, visited);
      await visited.close();
      return figures;
    }),
  );

/**
 * Serves the CRM's pages and the workspace's on two sites, and the workspace's on a third, a
 * stranger's, and launches Chromium to show them, until `use` is done.
 *
 * @param pages by path: the CRM's page, the file of ../peers that it imports as CRM_PEER, if it
 * does, and the one that the workspace's page imports as FRAME_PEER
 * @param use is given `visit`, which shows one of the pages, connected to its frame
 */
export async function withSites(pages, use) {
  const [crmPages, framePages] = [{}, {}];
  const [crm, workspace, foreign] = await Promise.all([
    serve('crm', crmPages),
    serve('workspace', framePages),
    serve('foreign', framePages),
  ]);
  for (const frame of new Set(Object.values(pages).map(({ frame }) => frame))) {
    framePages[`/${frame}`] = await html('live.frame', 'FRAME_PEER', `${frame}.frame`, {
      CRM_ORIGIN: crm.origin,
    });
  }
  for (const [path, { page, peer, frame }] of Object.entries(pages)) {
    crmPages[`/${path}`] = await html(page, 'CRM_PEER', peer, {
      WORKSPACE_ORIGIN: workspace.origin,
      WORKSPACE_URL: `${workspace.origin}/${frame}`,
    });
  }
  const browser = await chromium.launch(chromiumLaunchOptions());
  const origins = { crm: crm.origin, foreign: foreign.origin };
  try {
    return await use((path) => visit(browser, origins, path));
  } finally {
    await browser.close();
    for (const site of [crm, workspace, foreign]) site.close();
  }
}

async function visit(browser, origins, path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(path, error));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origins.crm}/${path}`);
  await page.evaluate(() => live.connected());
  const frame = await loaded(page.frames()[1]);
  await frame.evaluate(() => live.speaking());
  return {
    page,
    frame,
    devtools,
    stranger: () => showStranger(page, `${origins.foreign}/plain`),
    close: () => context.close(),
  };
}

async function html(page, placeholder, peer, constants) {
  const aliases = peer ? { [placeholder]: `./benchmarks/peers/${peer}.ts` } : {};
  const script = await bundlePage(`benchmarks/pages/${page}.ts`, constants, aliases);
  return `<!doctype html><body>${script}</body>`;
}

/**
 * Has the page wait for something, and then does what it waits for.
 *
 * @param wait what the page's `begin` takes
 * @returns what was waited for
 */
export async function during(page, wait, act) {
  await page.evaluate((given) => live.begin(...given), wait);
  await act();
  return page.evaluate(() => live.end());
}

/** Resolves when the scripts of a frame's page are there: Playwright may hear of them after the page. */
async function loaded(frame) {
  await frame.waitForFunction(() => 'live' in window);
  return frame;
}

/** Shows a stranger's page in another iframe. */
async function showStranger(page, url) {
  await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = () => resolve();
        frame.src = src;
        document.body.append(frame);
      }),
    url,
  );
  return loaded(page.frames().at(-1));
}

/** The main thread's own time in µs, of the page alone: its frames are other processes. */
export async function cpuOf({ devtools }) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1e6;
}

/** The heap in bytes, once garbage is collected. */
export async function heapOf({ devtools }) {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
