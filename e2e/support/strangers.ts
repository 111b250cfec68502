import type { Page } from '@playwright/test';
import { message, WORKSPACE } from './crm-page';

export const STRANGER = 'http://localhost:4400';

/** A page on any origin that posts one well-formed message to a window, as the workspace would. */
export async function serveStranger(
  page: Page,
  url: string,
  marker: string,
  target: 'parent' | 'top' | 'opener' = 'parent',
): Promise<void> {
  const body = `<script>${target}.postMessage(${JSON.stringify(message(marker))}, '*')</script>`;
  await page.context().route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Adds an iframe to the CRM's page. */
export async function addIframe(page: Page, src: string, sandbox?: string): Promise<void> {
  await page.evaluate(
    ([address, flags]) => {
      const iframe = document.createElement('iframe');
      if (flags !== undefined) iframe.setAttribute('sandbox', flags);
      iframe.src = address ?? '';
      document.body.append(iframe);
    },
    [src, sandbox],
  );
}

/** Replaces the page in the workspace's own iframe. */
export async function navigateWorkspace(page: Page, src: string, sandbox?: string): Promise<void> {
  await page.evaluate(
    ([address, flags]) => {
      const iframe = document.querySelector<HTMLIFrameElement>('rox-chat-workspace iframe');
      if (flags !== undefined) iframe?.setAttribute('sandbox', flags);
      if (iframe) iframe.src = address ?? '';
    },
    [src, sandbox],
  );
}

interface Stranger {
  readonly who: string;
  readonly origin: string;
  readonly reason: string;
  readonly speak: (page: Page, marker: string) => Promise<void>;
}

const url = (origin: string) => `${origin}/stranger`;

/** Everyone who is not the workspace, and why each is rejected. */
export const STRANGERS: readonly Stranger[] = [
  {
    who: 'a frame of a third origin',
    origin: STRANGER,
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await serveStranger(page, url(STRANGER), marker);
      await addIframe(page, url(STRANGER));
    },
  },
  {
    who: 'a sibling frame of the allowed origin',
    origin: WORKSPACE,
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await serveStranger(page, url(WORKSPACE), marker);
      await addIframe(page, url(WORKSPACE));
    },
  },
  {
    who: 'a sandboxed frame of the allowed origin',
    origin: 'null',
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await serveStranger(page, url(WORKSPACE), marker);
      await addIframe(page, url(WORKSPACE), 'allow-scripts');
    },
  },
  {
    who: "a frame of the allowed origin inside the workspace's",
    origin: WORKSPACE,
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await serveStranger(page, url(WORKSPACE), marker, 'top');
      await page
        .frameLocator('rox-chat-workspace iframe')
        .locator('body')
        .evaluate((body, src) => {
          const iframe = document.createElement('iframe');
          iframe.src = src;
          body.append(iframe);
        }, url(WORKSPACE));
    },
  },
  {
    who: 'a window of the allowed origin that the CRM has opened',
    origin: WORKSPACE,
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await serveStranger(page, url(WORKSPACE), marker, 'opener');
      await page.evaluate((address) => {
        window.open(address);
      }, url(WORKSPACE));
    },
  },
  {
    who: "the CRM's own page",
    origin: 'self',
    reason: 'wrong-source',
    speak: async (page, marker) => {
      await page.evaluate((data) => {
        window.postMessage(data, '*');
      }, message(marker));
    },
  },
  {
    who: "a page of another origin in the workspace's own frame",
    origin: STRANGER,
    reason: 'wrong-origin',
    speak: async (page, marker) => {
      await serveStranger(page, url(STRANGER), marker);
      await navigateWorkspace(page, url(STRANGER));
    },
  },
  {
    who: "a page of a look-alike origin in the workspace's own frame",
    origin: `${WORKSPACE}0`,
    reason: 'wrong-origin',
    speak: async (page, marker) => {
      await serveStranger(page, url(`${WORKSPACE}0`), marker);
      await navigateWorkspace(page, url(`${WORKSPACE}0`));
    },
  },
  {
    who: "a sandboxed page of the allowed origin in the workspace's own frame",
    origin: 'null',
    reason: 'wrong-origin',
    speak: async (page, marker) => {
      await serveStranger(page, url(WORKSPACE), marker);
      await navigateWorkspace(page, url(WORKSPACE), 'allow-scripts');
    },
  },
];
