import type { Page } from '@playwright/test';
import { WORKSPACE } from './crm-page';
import { message } from './message';

const STRANGER = 'http://localhost:4400';

/** A page on any origin that posts one well-formed message to a window, as the workspace would. */
async function serveStranger(
  page: Page,
  url: string,
  marker: string,
  target: 'parent' | 'top' | 'opener' = 'parent',
): Promise<void> {
  const body = `<script>${target}.postMessage(${JSON.stringify(message(marker))}, '*')</script>`;
  await page.context().route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Adds an iframe to the CRM's page. */
async function addIframe(page: Page, src: string, sandbox?: string): Promise<void> {
  await page.evaluate(
    ([address, flags]) => {
      const iframe = document.createElement('iframe');
      if (flags !== undefined) {
        iframe.setAttribute('sandbox', flags);
      }
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
      if (flags !== undefined) {
        iframe?.setAttribute('sandbox', flags);
      }
      if (iframe) {
        iframe.src = address ?? '';
      }
    },
    [src, sandbox],
  );
}

type Speak = (page: Page, marker: string) => Promise<void>;

interface Stranger {
  readonly who: string;
  /** The origin its message arrives with; null for the CRM's own. */
  readonly origin: string | null;
  /** How the demo words the reason. */
  readonly reason: RegExp;
  readonly speak: Speak;
}

const LOOK_ALIKE = `${WORKSPACE}0`;
const pageOf = (origin: string) => `${origin}/stranger`;

/** In an iframe of its own, beside the workspace's. */
const beside =
  (origin: string, sandbox?: string): Speak =>
  async (page, marker) => {
    await serveStranger(page, pageOf(origin), marker);
    await addIframe(page, pageOf(origin), sandbox);
  };

/** In the workspace's own iframe, in its place. */
const inPlace =
  (origin: string, sandbox?: string): Speak =>
  async (page, marker) => {
    await serveStranger(page, pageOf(origin), marker);
    await navigateWorkspace(page, pageOf(origin), sandbox);
  };

const within: Speak = async (page, marker) => {
  await serveStranger(page, pageOf(WORKSPACE), marker, 'top');
  const workspace = page.frameLocator('rox-chat-workspace iframe').locator('body');
  await workspace.evaluate((body, src) => {
    const iframe = document.createElement('iframe');
    iframe.src = src;
    body.append(iframe);
  }, pageOf(WORKSPACE));
};

const popup: Speak = async (page, marker) => {
  await serveStranger(page, pageOf(WORKSPACE), marker, 'opener');
  await page.evaluate((address) => {
    window.open(address);
  }, pageOf(WORKSPACE));
};

const itself: Speak = async (page, marker) => {
  await page.evaluate((data) => {
    window.postMessage(data, '*');
  }, message(marker));
};

const WRONG_SOURCE = /window/i;
const WRONG_ORIGIN = /origin/i;

/** Everyone who is not the workspace, and why each is rejected. */
export const STRANGERS: readonly Stranger[] = [
  {
    who: 'a frame of a third origin',
    origin: STRANGER,
    reason: WRONG_SOURCE,
    speak: beside(STRANGER),
  },
  {
    who: 'a sibling frame of the allowed origin',
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    speak: beside(WORKSPACE),
  },
  {
    who: 'a sandboxed frame of the allowed origin',
    origin: 'null',
    reason: WRONG_SOURCE,
    speak: beside(WORKSPACE, 'allow-scripts'),
  },
  {
    who: "a frame of the allowed origin inside the workspace's",
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    speak: within,
  },
  {
    who: 'a window of the allowed origin that the CRM has opened',
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    speak: popup,
  },
  { who: "the CRM's own page", origin: null, reason: WRONG_SOURCE, speak: itself },
  {
    who: "a page of another origin in the workspace's own frame",
    origin: STRANGER,
    reason: WRONG_ORIGIN,
    speak: inPlace(STRANGER),
  },
  {
    who: "a page of a look-alike origin in the workspace's own frame",
    origin: LOOK_ALIKE,
    reason: WRONG_ORIGIN,
    speak: inPlace(LOOK_ALIKE),
  },
  {
    who: "a sandboxed page of the allowed origin in the workspace's own frame",
    origin: 'null',
    reason: WRONG_ORIGIN,
    speak: inPlace(WORKSPACE, 'allow-scripts'),
  },
];
