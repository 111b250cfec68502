import { chromium } from '@playwright/test';
import { bundlePage } from '../../scripts/bundle-page.mjs';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { interleave } from './rounds.mjs';
import { serve } from './serve.mjs';

/**
 * Opens each of these pages once a round, in random order, and measures it.
 *
 * @param measure returns the figures of the open page
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
 * Serves the CRM's pages and the workspace's pages on two sites, and the workspace's pages on a
 * third, foreign site, and runs Chromium until `use` is done.
 *
 * @param pages by path: the CRM's page, the file of ../peers that it imports as CRM_PEER, if any,
 * and the file that the workspace's page imports as FRAME_PEER
 * @param use receives `visit`, which opens one of the pages, connected to its frame
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
  await frame.evaluate(() => live.connected());
  return {
    page,
    frame,
    devtools,
    openForeignFrame: () => addForeignFrame(page, `${origins.foreign}/plain`),
    close: () => context.close(),
  };
}

async function html(page, placeholder, peer, constants) {
  const aliases = peer ? { [placeholder]: `./benchmarks/peers/${peer}.ts` } : {};
  const script = await bundlePage(`benchmarks/pages/${page}.ts`, constants, aliases);
  return `<!doctype html><body>${script}</body>`;
}

/**
 * Starts a wait in the page, runs `act`, and ends the wait.
 *
 * @param wait the arguments of the page's `begin`
 * @returns what the wait resolves to
 */
export async function during(page, wait, act) {
  await page.evaluate((given) => live.begin(...given), wait);
  await act();
  return page.evaluate(() => live.end());
}

/** Resolves when the scripts of a frame's page have run: they may be later than the frame. */
async function loaded(frame) {
  await frame.waitForFunction(() => 'live' in window);
  return frame;
}

/** Shows a foreign page in another iframe. */
async function addForeignFrame(page, url) {
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

/** Returns the main thread's CPU time in µs, of the page alone: its frames are other processes. */
export async function measureCpu({ devtools }) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1e6;
}

/** Returns the heap in bytes after a garbage collection. */
export async function measureHeap({ devtools }) {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
