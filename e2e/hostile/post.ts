import type { Frame, Page } from 'puppeteer-core';
import { ports } from '../../scripts/ports.mjs';
import { message } from '../support/message';
import { CANARY, type Crm, WORKSPACE } from './crm';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;

type Recipient = 'self' | 'parent' | 'top' | 'opener';

/** Posts a message from a page to another window; by default a well-formed one to its parent. */
export async function post(
  page: Frame | Page,
  data: unknown = message(CANARY),
  to: Recipient = 'parent',
): Promise<void> {
  await page.evaluate(
    (posted, recipient) => {
      (window[recipient] as Window).postMessage(posted, '*');
    },
    data,
    to,
  );
}

/** How many messages `postMany` posts. */
export const IN_FLIGHT = 20;

/** Posts many messages from the workspace at once, after `arm` has set up an action. */
export async function postMany(crm: Crm, arm: () => void): Promise<void> {
  await crm.page.evaluate(arm);
  await (
    await crm.frame()
  ).evaluate(
    (data, count) => {
      for (let sent = 0; sent < count; sent++) {
        parent.postMessage(data, '*');
      }
    },
    message(CANARY),
    IN_FLIGHT,
  );
}

/** Returns the address of a page whose script posts such a message as soon as it runs. */
export function getSenderUrl(origin: string, to: string): string {
  const script = `${to}.postMessage(${JSON.stringify(message(CANARY))}, '*')`;
  return `${origin}/run?script=${encodeURIComponent(script)}`;
}

/** Opens a window that posts such a message on `pagehide`: it arrives without a source. */
export async function openLeavingWindow(crm: Crm): Promise<void> {
  const script =
    `onpagehide = () => opener.postMessage(${JSON.stringify(message(CANARY))}, '*');` +
    `onload = () => setTimeout(() => { location.href = '${FOREIGN}/empty'; });`;
  await crm.page.evaluate(
    (url) => {
      window.open(url);
    },
    `${WORKSPACE}/run?script=${encodeURIComponent(script)}`,
  );
}
