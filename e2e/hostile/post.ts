import type { Frame, Page } from 'puppeteer-core';
import { message } from '../support/message';
import { CANARY } from './crm';

type Recipient = 'self' | 'parent' | 'top' | 'opener';

/** Has a page post a well-formed message to another window, as the workspace would. */
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

/** The address of a page whose script posts such a message as soon as it is there. */
export function speaker(origin: string, to: string): string {
  const script = `${to}.postMessage(${JSON.stringify(message(CANARY))}, '*')`;
  return `${origin}/run?script=${encodeURIComponent(script)}`;
}
