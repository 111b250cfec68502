import { expect } from '@playwright/test';
import type { Frame } from 'puppeteer-core';
import { type Crm, WORKSPACE } from './crm';

/** Returns the page in the frame. */
export async function getFrame(crm: Crm): Promise<Frame> {
  await crm.waitForWorkspace('host');
  const frame = crm.page.frames().find((one) => one.url().startsWith(WORKSPACE));
  if (!frame) {
    throw new Error('The workspace has no frame.');
  }
  return frame;
}

/** Where the frame is. */
interface View {
  /** The host's own view: docked, minimized or hidden. */
  readonly view: string | undefined;
  /** Whether the box is inert. */
  readonly isInert: boolean;
  /** How many of 25 points of the box belong to the frame, for the pointer. */
  readonly clickable: number;
  /** How far the box is off the outlet or dock that owns it, in px; null if there is none. */
  readonly off: number | null;
  /** What has the focus. */
  readonly focus: string;
}

/** Runs in the page. */
export function look(): View {
  const box = document.querySelector<HTMLElement>('#rox-chat-workspace-box');
  const owner = document.querySelector('[aria-owns]');
  if (!box) {
    throw new Error('There is no box.');
  }
  const at = box.getBoundingClientRect();
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
  const points = steps.flatMap((x) => steps.map((y) => [x, y] as const));
  const hits = points.filter(([x, y]) => {
    const hit = document.elementFromPoint(at.left + x * at.width, at.top + y * at.height);
    return hit !== null && box.contains(hit);
  });
  const place = owner?.getBoundingClientRect();
  const off = place
    ? Math.abs(at.left - place.left) +
      Math.abs(at.top - place.top) +
      Math.abs(at.right - place.right) +
      Math.abs(at.bottom - place.bottom)
    : null;
  const focused = document.activeElement;
  return {
    view: document.querySelector<HTMLElement>('rox-chat-workspace-host')?.dataset['view'],
    isInert: box.inert,
    clickable: hits.length,
    off,
    focus: focused?.id === '' ? focused.tagName : (focused?.id ?? ''),
  };
}

/** Waits until the frame is where it should be. */
export const expectView = (crm: Crm, view: Partial<View>) =>
  expect.poll(() => crm.page.evaluate(look)).toMatchObject(view);

/** Clicks a button, which may be below a dialog. */
export const click = (crm: Crm, id: string) =>
  crm.page.evaluate((name) => {
    document.querySelector<HTMLElement>(`#${name}`)?.click();
  }, id);
