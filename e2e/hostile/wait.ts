import { expect } from '@playwright/test';

type Condition = () => Promise<boolean>;

/** Retries until the condition is true; fails if it is not within half a minute. */
export async function expectSoon(isTrue: Condition): Promise<void> {
  expect(await waitUntil(isTrue, 30_000), String(isTrue)).toBe(true);
}

/** Retries for up to `ms`; returns whether the condition became true. */
export async function waitUntil(isTrue: Condition, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    // A request to a page that is being unloaded fails.
    if (await isTrue().catch(() => false)) {
      return true;
    }
    await wait(25);
  }
  return false;
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
