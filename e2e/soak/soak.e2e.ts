import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import type { Soak } from './app/main';
import { postBatch } from './sender';

declare global {
  interface Window {
    soak: Soak;
  }
}

/** `npm run soak` at its full length; `npm run soak -- quick` at a twentieth of it. */
const LENGTH = process.env['SOAK'] === 'quick' ? 0.05 : 1;
const MESSAGES = 1_000_000 * LENGTH;
const MOUNTS = 1_000 * LENGTH;
const STARTS = 100 * LENGTH;

const BATCH = 5_000;
/** A structure that keeps what it has dropped may do so of new ones alone, or of known ones. */
const VISITORS = [
  ['ever new visitors', Infinity],
  ['two visitors in turn', 2],
] as const;
/** By then every bound of the state is reached, and the browser has compiled what runs. */
const WARM_UP = 4 * BATCH;
/** Mounts or starts, by which the browser has compiled what they run. */
const WARM_UP_CYCLES = 20;
const MIB = 1024 * 1024;
/** Half a MiB comes and goes by itself. */
const GROWTH = MIB * Math.max(LENGTH, 0.5);

let page: Page;
let devtools: CDPSession;

interface Counts {
  /** Of messages, at the window. */
  readonly listeners: number;
  /** In bytes. */
  readonly heap: number;
  readonly documents: number;
}

/** What the browser itself counts, after it has collected garbage. */
async function counts(): Promise<Counts> {
  for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await devtools.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { documents } = await devtools.send('Memory.getDOMCounters');
  return {
    listeners: listeners.filter(({ type }) => type === 'message').length,
    heap: usedSize,
    documents,
  };
}

const showAndLoad = (): Promise<void> =>
  page.evaluate(async () => {
    await window.soak.show();
  });

function tell(figures: string): void {
  process.stdout.write(`    ${figures}\n`);
}

function tellLeft(before: Counts, after: Counts): void {
  tell(
    `${String(after.listeners)} listeners and ${String(after.documents - before.documents)} more ` +
      `documents left, heap ${((after.heap - before.heap) / MIB).toFixed(3)} MiB more than before`,
  );
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

for (const [who, visitors] of VISITORS) {
  test(`${MESSAGES.toLocaleString('en')} messages of ${who} leave the heap as it was`, async () => {
    await page.evaluate(async () => {
      await window.soak.start('store');
      window.soak.desk().count();
    });
    await showAndLoad();
    const frame = page.frames()[1];
    if (!frame) throw new Error('the workspace has no frame');

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
    const before = await counts();
    await send(WARM_UP + MESSAGES);
    const after = await counts();
    const { accepted, rejected } = await page.evaluate(() => ({
      accepted: window.soak.desk().accepted,
      rejected: window.soak.desk().rejected,
    }));

    const growth = after.heap - before.heap;
    tell(
      `${accepted.toLocaleString('en')} accepted, ${rejected.toLocaleString('en')} rejected: ` +
        `heap ${(growth / MIB).toFixed(3)} MiB more than before`,
    );
    expect(rejected).toBe((WARM_UP + MESSAGES) / 10);
    expect(growth).toBeLessThan(GROWTH);
    expect(after.listeners).toBe(1);
  });
}

test(`${MOUNTS.toLocaleString('en')} mounts of the workspace leave no listener and no frame`, async () => {
  await page.evaluate(() => window.soak.start('core'));
  expect((await counts()).listeners).toBe(0);
  const mount = async (times: number): Promise<void> => {
    await page.evaluate((count) => window.soak.mount(count), times);
    expect(page.frames()).toHaveLength(1);
    expect((await counts()).listeners).toBe(0);
  };
  await mount(WARM_UP_CYCLES);
  const before = await counts();
  for (let mounts = 0; mounts < MOUNTS; mounts += MOUNTS / 10) await mount(MOUNTS / 10);
  const after = await counts();
  await showAndLoad();
  expect((await counts()).listeners).toBe(1);

  tellLeft(before, after);
  expect(after.documents).toBeLessThanOrEqual(before.documents);
  expect(after.heap - before.heap).toBeLessThan(GROWTH);
});

test('two thousand subscriptions share one listener', async () => {
  await page.evaluate(() => window.soak.start('core'));
  const subscriptions = await page.evaluateHandle(() =>
    Array.from({ length: 2_000 }, () => window.soak.desk().listen()),
  );
  expect((await counts()).listeners).toBe(1);
  await subscriptions.evaluate((all) => {
    all.forEach((subscription) => {
      subscription.unsubscribe();
    });
  });
  expect((await counts()).listeners).toBe(0);
});

test(`${String(STARTS)} starts of the application leave nothing when it has stopped`, async () => {
  const startAndStop = async (times: number): Promise<void> => {
    await page.evaluate((count) => window.soak.startAndStop(count), times);
  };
  await startAndStop(WARM_UP_CYCLES);
  const before = await counts();
  await startAndStop(STARTS);
  const after = await counts();
  await page.evaluate(() => window.soak.start('store'));
  expect((await counts()).listeners).toBe(1);

  tellLeft(before, after);
  expect(after.listeners).toBe(0);
  expect(after.documents).toBeLessThanOrEqual(before.documents);
  expect(after.heap - before.heap).toBeLessThan(GROWTH);
});
