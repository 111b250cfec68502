import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import { leave } from '../../scripts/trust/found.mjs';
import type { Soak } from './app/main';
import { postBatch } from './sender';

declare global {
  interface Window {
    soak: Soak;
  }
}

/** `npm run soak` runs at full length, `npm run soak -- quick` at a twentieth of it. */
const IS_QUICK = process.env['SOAK'] === 'quick';
const LENGTH = IS_QUICK ? 0.05 : 1;
const MESSAGES = 1_000_000 * LENGTH;
const MOUNTS = 1_000 * LENGTH;
const STARTS = 100 * LENGTH;
const NAVIGATIONS = 1_000 * LENGTH;
const SUBSCRIPTIONS = 2_000;

const BATCH = 5_000;
/** A structure may leak what it drops for new visitors only, or for known ones only. */
const VISITORS = [
  ['ever new visitors', Infinity],
  ['two visitors in turn', 2],
] as const;
/** After these, every limit of the state is reached, and the browser has compiled the code. */
const WARM_UP = 4 * BATCH;
/** Mounts or starts until the browser has compiled their code, and its heap is stable. */
const WARM_UP_CYCLES = IS_QUICK ? 20 : 1_000;
/** In MiB. The heap varies by half a MiB while the browser still compiles. */
const MORE_HEAP = { messages: IS_QUICK ? 0.5 : 1, cycles: IS_QUICK ? 0.5 : 0.125 };
const MIB = 1024 * 1024;

let page: Page;
let devtools: CDPSession;

interface Counts {
  /** Message listeners of the window. */
  readonly listeners: number;
  /** In bytes. */
  readonly heap: number;
  readonly documents: number;
  readonly nodes: number;
  /** Listeners of all kinds, on all nodes and windows. */
  readonly allListeners: number;
}

/** Returns the browser's own counts after a garbage collection. */
async function getCounts(): Promise<Counts> {
  for (let times = 0; times < 3; times++) {
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return {
    listeners: listeners.filter(({ type }) => type === 'message').length,
    heap: usedSize,
    documents,
    nodes,
    allListeners: jsEventListeners,
  };
}

const showAndLoad = (): Promise<void> =>
  page.evaluate(async () => {
    await window.soak.show();
  });

const TITLES = { documents: 'documents', nodes: 'nodes', allListeners: 'listeners of any kind' };
const found: Record<string, number> = {};

function report(figures: Readonly<Record<string, number>>): void {
  Object.assign(found, figures);
  for (const [name, figure] of Object.entries(figures)) {
    const digits = figure.toLocaleString('en', { maximumFractionDigits: 3 });
    process.stdout.write(`    ${name}: ${digits}\n`);
  }
}

/** Reports what mounts or starts have left behind, and fails unless that is nothing. */
function expectNothingLeft(after: string, left: Counts, before: Counts): void {
  const moreHeap = (left.heap - before.heap) / MIB;
  report({
    [`listeners after the ${after}`]: left.listeners,
    [`more heap after the ${after}`]: moreHeap,
  });
  expect(left.listeners).toBe(0);
  for (const kind of ['documents', 'nodes', 'allListeners'] as const) {
    const more = left[kind] - before[kind];
    report({ [`more ${TITLES[kind]} after the ${after}`]: more });
    expect(more).toBeLessThanOrEqual(0);
  }
  expect(moreHeap).toBeLessThan(MORE_HEAP.cycles);
}

test.beforeEach(async ({ page: opened }) => {
  page = opened;
  devtools = await page.context().newCDPSession(page);
  await page
    .context()
    .route(`http://localhost:${String(ports.workspace)}/soak`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Soak</title>' }),
    );
  await page.goto('/');
});

test.afterAll(() => {
  leave('soak', found);
});

for (const [title, visitors] of VISITORS) {
  test(`${MESSAGES.toLocaleString('en')} messages of ${title} leave the heap as it was`, async () => {
    await page.evaluate(async () => {
      await window.soak.start('store');
      window.soak.desk().count();
    });
    await showAndLoad();
    const frame = page.frames()[1];
    if (!frame) {
      throw new Error('the workspace has no frame');
    }

    let sent = 0;
    const send = async (upTo: number): Promise<void> => {
      for (; sent < upTo; sent += BATCH) {
        await frame.evaluate(postBatch, { from: sent, count: BATCH, visitors });
        await page.waitForFunction(
          (all) => {
            const { accepted, rejected } = window.soak.desk();
            return accepted + rejected === all;
          },
          sent + BATCH,
          { polling: 20 },
        );
      }
    };
    await send(WARM_UP);
    const before = await getCounts();
    await send(WARM_UP + MESSAGES);
    const after = await getCounts();
    const { accepted, rejected } = await page.evaluate(() => ({
      accepted: window.soak.desk().accepted,
      rejected: window.soak.desk().rejected,
    }));

    const moreHeap = (after.heap - before.heap) / MIB;
    report({
      [`messages of ${title}`]: accepted + rejected - WARM_UP,
      [`more heap after the messages of ${title}`]: moreHeap,
    });
    expect(rejected).toBe((WARM_UP + MESSAGES) / 10);
    expect(moreHeap).toBeLessThan(MORE_HEAP.messages);
    expect(after.listeners).toBe(1);
  });
}

test(`${MOUNTS.toLocaleString('en')} mounts of the workspace leave no listener and no frame`, async () => {
  await page.evaluate(() => window.soak.start('core'));
  expect((await getCounts()).listeners).toBe(0);
  const mount = async (times: number): Promise<void> => {
    await page.evaluate((count) => window.soak.mount(count), times);
    expect(page.frames()).toHaveLength(1);
    expect((await getCounts()).listeners).toBe(0);
  };
  await mount(WARM_UP_CYCLES);
  const before = await getCounts();
  for (let mounts = 0; mounts < MOUNTS; mounts += MOUNTS / 10) {
    await mount(MOUNTS / 10);
  }
  const after = await getCounts();
  await showAndLoad();
  const { listeners } = await getCounts();
  report({ 'mounts of the workspace': MOUNTS, 'listeners during a mount': listeners });
  expect(listeners).toBe(1);
  expectNothingLeft('mounts', after, before);
});

/** Returns how much heap the navigations between pages need, in MiB. */
async function measureNavigations(hasHost: boolean): Promise<number> {
  const desk = await page.evaluateHandle((wanted) => window.soak.startPages(wanted), hasHost);
  const navigate = (times: number) => desk.evaluate((pages, count) => pages.navigate(count), times);
  await navigate(WARM_UP_CYCLES);
  const before = await getCounts();
  await navigate(NAVIGATIONS);
  const after = await getCounts();
  expect(page.frames()).toHaveLength(hasHost ? 2 : 1);
  expect(after.allListeners).toBeLessThanOrEqual(before.allListeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  return (after.heap - before.heap) / MIB;
}

test(`${NAVIGATIONS.toLocaleString('en')} navigations of one workspace leave what they leave without it`, async () => {
  const without = await measureNavigations(false);
  await page.reload();
  const moreHeap = await measureNavigations(true);
  report({
    'navigations of one workspace': NAVIGATIONS,
    'more heap after the navigations': moreHeap,
    'more heap after the same navigations without a workspace': without,
  });
  expect(moreHeap - without).toBeLessThan(MORE_HEAP.cycles);
});

test(`${SUBSCRIPTIONS.toLocaleString('en')} subscriptions share one listener`, async () => {
  await page.evaluate(() => window.soak.start('core'));
  const subscriptions = await page.evaluateHandle(
    (length) => Array.from({ length }, () => window.soak.desk().listen()),
    SUBSCRIPTIONS,
  );
  expect((await getCounts()).listeners).toBe(1);
  report({ 'subscriptions that share one listener': SUBSCRIPTIONS });
  await subscriptions.evaluate((all) => {
    all.forEach((subscription) => {
      subscription.unsubscribe();
    });
  });
  expect((await getCounts()).listeners).toBe(0);
});

test(`${String(STARTS)} starts of the application leave nothing when it has stopped`, async () => {
  const startAndStop = async (times: number): Promise<void> => {
    await page.evaluate((count) => window.soak.startAndStop(count), times);
  };
  await startAndStop(WARM_UP_CYCLES);
  const before = await getCounts();
  await startAndStop(STARTS);
  const after = await getCounts();
  await page.evaluate(() => window.soak.start('store'));
  expect((await getCounts()).listeners).toBe(1);

  report({ 'starts of the application': STARTS });
  expectNothingLeft('starts', after, before);
});
