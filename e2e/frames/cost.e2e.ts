import { expect } from '@playwright/test';
import { type Crm, LOADED } from './crm';
import { test } from './test';

declare global {
  interface Window {
    /** How often each kind of callback has run since the page was opened. */
    calls: Record<string, number>;
  }
}

const IDLE_MS = 2_500;
const NODES = 10_000;
const RUNS = 9;

/** Without an iframe, with an iframe that is not bound, and with a bound one. */
const PAGES = ['/away', '/unbound', '/a'] as const;

/** Runs in the page before its own scripts: counts their callbacks. */
function countCalls(): void {
  window.calls = {};
  const counted =
    (name: string, callback: unknown) =>
    (...args: unknown[]): unknown => {
      window.calls[name] = (window.calls[name] ?? 0) + 1;
      return (callback as (...values: unknown[]) => unknown)(...args);
    };
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
  ] as const) {
    const schedule = window[name].bind(window) as (...values: unknown[]) => unknown;
    Object.assign(window, {
      [name]: (callback: unknown, ...rest: unknown[]) => schedule(counted(name, callback), ...rest),
    });
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const Observer = window[name] as new (callback: unknown) => object;
    Object.assign(window, {
      [name]: class extends Observer {
        constructor(callback: unknown) {
          super(counted(name, callback));
        }
      },
    });
  }
}

/** Waits until the page has finished loading. */
async function settle(crm: Crm, path: string): Promise<void> {
  if (path !== '/away') {
    await crm.waitForWorkspace(path === '/a' ? 'a' : 'unbound');
  }
  if (path === '/a') {
    await crm.expectFrameStatus('a', LOADED);
    await crm.expectEvent('a', 'v');
  }
  await wait(500);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function print(line: string): void {
  process.stdout.write(`    ${line}\n`);
}

test('an idle page with a bound frame runs no script', async ({ open }) => {
  for (const path of PAGES) {
    const crm = await open(path, countCalls);
    await settle(crm, path);
    const callsBefore = await crm.page.evaluate(() => ({ ...window.calls }));
    const before = await crm.page.metrics();
    await wait(IDLE_MS);
    const after = await crm.page.metrics();
    const calls = await crm.page.evaluate(() => window.calls);

    const grown = (name: 'ScriptDuration' | 'TaskDuration') =>
      (((after[name] ?? NaN) - (before[name] ?? NaN)) * 1_000).toFixed(2);
    print(
      `${path}, idle for ${String(IDLE_MS)} ms: ${grown('ScriptDuration')} ms of scripts, ` +
        `${grown('TaskDuration')} ms of tasks`,
    );
    expect(calls).toEqual(callsBefore);
    expect(Number(grown('ScriptDuration'))).toBeLessThan(1);
  }
});

/** Ways to add nodes; each returns the ms that it took, including its microtasks. */
const WAYS = {
  'one after the other': async (count: number) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.hidden = true;
    const start = performance.now();
    for (let index = 0; index < count; index++) {
      place.append(document.createElement('span'));
    }
    await Promise.resolve();
    const ms = performance.now() - start;
    place.remove();
    return ms;
  },
  'in 100 batches': async (count: number) => {
    const place = document.body.appendChild(document.createElement('div'));
    place.hidden = true;
    const start = performance.now();
    for (let batch = 0; batch < 100; batch++) {
      for (let index = 0; index < count / 100; index++) {
        place.append(document.createElement('span'));
      }
      await Promise.resolve();
    }
    const ms = performance.now() - start;
    place.remove();
    return ms;
  },
  'as one tree': async (count: number) => {
    const place = document.createElement('div');
    place.hidden = true;
    for (let index = 0; index < count; index++) {
      place.append(document.createElement('span'));
    }
    const start = performance.now();
    document.body.append(place);
    await Promise.resolve();
    const ms = performance.now() - start;
    place.remove();
    return ms;
  },
};

test('adding nodes to a page with a bound frame is cheap', async ({ open }) => {
  const pages: Crm[] = [];
  for (const path of PAGES) {
    const crm = await open(path);
    await settle(crm, path);
    pages.push(crm);
  }
  for (const [way, add] of Object.entries(WAYS)) {
    const figures = pages.map((): number[] => []);
    for (let run = 0; run < RUNS; run++) {
      for (const [index, { page }] of pages.entries()) {
        await page.bringToFront();
        figures[index]?.push(await page.evaluate(add, NODES));
      }
    }
    const fastest = figures.map((runs) => Math.min(...runs));
    const words = PAGES.map((path, index) => `${path} ${(fastest[index] ?? NaN).toFixed(2)} ms`);
    print(`${String(NODES)} nodes ${way}: ${words.join(', ')}`);
    const [, unbound = NaN, bound = NaN] = fastest;
    expect(bound).toBeLessThan(5 * unbound + 20);
  }
});
