import type { RoxChatDockMode } from 'ngx-roxchat/core';
import type { Attack } from '../attack';
import type { Crm } from '../crm';
import { wait } from '../wait';

/** In the application of `main.ts`. */
interface Hosted {
  readonly setMode: (mode: RoxChatDockMode) => void;
  /** Shows an outlet in an element with this style; null removes it. */
  readonly setStyle: (style: string | null) => void;
}

declare global {
  interface Window {
    hosted: Hosted;
    /** The clicks and keys that a page has received. */
    gotInput: { click: number; keydown: number };
  }
}

/** A moment in which the application renders, and the frame comes to rest. */
const REST_MS = 1_200;

/** Where an element is, in px of the viewport. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An attack on an application with one workspace, in a page of its own. */
export const onHost = (attack: Omit<Attack, 'setup' | 'prepare'>): Attack => ({
  ...attack,
  setup: 'one workspace',
  prepare: async (crm) => {
    await wait(REST_MS);
    await crm.page.evaluate(countInput);
    await (await crm.frame()).evaluate(countInput);
  },
});

/** Sets how the workspace is shown while no outlet is on screen. */
export async function setMode(crm: Crm, mode: RoxChatDockMode): Promise<void> {
  await crm.page.evaluate((wanted) => {
    window.hosted.setMode(wanted);
  }, mode);
  await wait(REST_MS);
}

/** Shows the workspace in an element with this style. */
export async function setStyle(crm: Crm, style: string): Promise<void> {
  await crm.page.evaluate((wanted) => {
    window.hosted.setStyle(wanted);
  }, style);
  await wait(REST_MS);
}

/** Returns where an element is. */
export function getRect(crm: Crm, selector = '#rox-chat-workspace-box'): Promise<Rect> {
  return crm.page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Clicks; returns which page got the click. */
export async function clickAt(crm: Crm, x: number, y: number): Promise<string> {
  const before = await getReceived(crm, 'click');
  await crm.page.mouse.click(x, y);
  await wait(200);
  return describe(before, await getReceived(crm, 'click'), 'click');
}

/** Clicks in the middle of a place; returns which page got the click. */
export function clickIn(crm: Crm, { x, y, width, height }: Rect): Promise<string> {
  return clickAt(crm, x + width / 2, y + height / 2);
}

/** Types; returns which page got the keys. */
export async function type(crm: Crm): Promise<string> {
  const before = await getReceived(crm, 'keydown');
  await crm.page.keyboard.type('secret');
  await wait(200);
  return describe(before, await getReceived(crm, 'keydown'), 'keys');
}

async function getReceived(crm: Crm, kind: 'click' | 'keydown'): Promise<[number, number]> {
  const get = (type: 'click' | 'keydown') => window.gotInput[type];
  return [await crm.page.evaluate(get, kind), await (await crm.frame()).evaluate(get, kind)];
}

function describe(before: [number, number], after: [number, number], what: string): string {
  const [page, workspace] = after.map((count, index) => count > (before[index] ?? 0));
  const receivers = [...(page ? ['the page'] : []), ...(workspace ? ['the workspace'] : [])];
  return `${receivers.join(' and ') || 'nothing'} gets the ${what}`;
}

/** Runs in a page. */
function countInput(): void {
  window.gotInput = { click: 0, keydown: 0 };
  for (const kind of ['click', 'keydown'] as const) {
    addEventListener(kind, () => window.gotInput[kind]++, true);
  }
}
