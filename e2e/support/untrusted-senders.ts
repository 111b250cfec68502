import type { Page } from '@playwright/test';
import { WORKSPACE } from './crm-page';
import { message } from './message';

const FOREIGN = 'http://localhost:4400';

/** Serves a page that posts one well-formed message to a window, as the workspace would. */
async function serveSender(
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

type Post = (page: Page, marker: string) => Promise<void>;

interface UntrustedSender {
  readonly title: string;
  /** The origin its message arrives with; null for the CRM's own. */
  readonly origin: string | null;
  /** The demo's label of the reason. */
  readonly reason: RegExp;
  readonly post: Post;
}

const LOOK_ALIKE = `${WORKSPACE}0`;
const getSenderUrl = (origin: string) => `${origin}/untrusted`;

/** From an iframe of its own, beside the workspace's. */
const beside =
  (origin: string, sandbox?: string): Post =>
  async (page, marker) => {
    await serveSender(page, getSenderUrl(origin), marker);
    await addIframe(page, getSenderUrl(origin), sandbox);
  };

/** From a page that replaces the workspace in its own iframe. */
const inPlace =
  (origin: string, sandbox?: string): Post =>
  async (page, marker) => {
    await serveSender(page, getSenderUrl(origin), marker);
    await navigateWorkspace(page, getSenderUrl(origin), sandbox);
  };

const within: Post = async (page, marker) => {
  await serveSender(page, getSenderUrl(WORKSPACE), marker, 'top');
  const workspace = page.frameLocator('rox-chat-workspace iframe').locator('body');
  await workspace.evaluate((body, src) => {
    const iframe = document.createElement('iframe');
    iframe.src = src;
    body.append(iframe);
  }, getSenderUrl(WORKSPACE));
};

const popup: Post = async (page, marker) => {
  await serveSender(page, getSenderUrl(WORKSPACE), marker, 'opener');
  await page.evaluate((address) => {
    window.open(address);
  }, getSenderUrl(WORKSPACE));
};

const itself: Post = async (page, marker) => {
  await page.evaluate((data) => {
    window.postMessage(data, '*');
  }, message(marker));
};

const WRONG_SOURCE = /window/i;
const WRONG_ORIGIN = /origin/i;

/** Every kind of sender that is not the workspace, and why its messages are rejected. */
export const UNTRUSTED_SENDERS: readonly UntrustedSender[] = [
  {
    title: 'a frame of a third origin',
    origin: FOREIGN,
    reason: WRONG_SOURCE,
    post: beside(FOREIGN),
  },
  {
    title: 'a sibling frame of the allowed origin',
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    post: beside(WORKSPACE),
  },
  {
    title: 'a sandboxed frame of the allowed origin',
    origin: 'null',
    reason: WRONG_SOURCE,
    post: beside(WORKSPACE, 'allow-scripts'),
  },
  {
    title: "a frame of the allowed origin inside the workspace's",
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    post: within,
  },
  {
    title: 'a window of the allowed origin that the CRM has opened',
    origin: WORKSPACE,
    reason: WRONG_SOURCE,
    post: popup,
  },
  { title: "the CRM's own page", origin: null, reason: WRONG_SOURCE, post: itself },
  {
    title: "a page of another origin in the workspace's own frame",
    origin: FOREIGN,
    reason: WRONG_ORIGIN,
    post: inPlace(FOREIGN),
  },
  {
    title: "a page of a look-alike origin in the workspace's own frame",
    origin: LOOK_ALIKE,
    reason: WRONG_ORIGIN,
    post: inPlace(LOOK_ALIKE),
  },
  {
    title: "a sandboxed page of the allowed origin in the workspace's own frame",
    origin: 'null',
    reason: WRONG_ORIGIN,
    post: inPlace(WORKSPACE, 'allow-scripts'),
  },
];
