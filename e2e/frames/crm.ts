import { expect } from '@playwright/test';
import axe from 'axe-core';
import type { OutgoingChatResult, RoxChatWorkspaceStatus } from 'ngx-roxchat';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { ports } from '../../scripts/ports.mjs';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const CRM = `http://localhost:${String(ports.frames.crm)}`;
export const WORKSPACE = `http://127.0.0.1:${String(ports.frames.workspace)}`;

/** The status of a frame that is out of the document. */
export const NOT_BOUND = { bound: false, loaded: false, heard: false };
export const NOT_LOADED = { bound: true, loaded: false, heard: false };
export const LOADED = { bound: true, loaded: true, heard: false };
export const HEARD = { bound: true, loaded: true, heard: true };

/** What the page of a workspace responds to a request of a test. */
interface WorkspaceResponse {
  readonly value: unknown;
}

/** The application in a browser. */
export class Crm {
  /** Warnings and errors of the console, and uncaught errors. */
  readonly problems: string[] = [];

  /** The URLs of all requests for workspace pages. */
  readonly loads: string[] = [];

  #intercepts = false;
  #held: HTTPRequest[] | null = null;

  private constructor(readonly page: Page) {
    page.on('console', (line) => {
      if (['warn', 'error'].includes(line.type())) {
        this.problems.push(line.text());
      }
    });
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('request', (request: HTTPRequest) => {
      const isOfWorkspace = request.url().startsWith(WORKSPACE);
      if (isOfWorkspace) {
        this.loads.push(request.url());
      }
      if (isOfWorkspace && this.#held) {
        this.#held.push(request);
      } else if (this.#intercepts) {
        void request.continue();
      }
    });
  }

  /** Opens a route, and waits until the application has rendered it. */
  static async open(browser: Browser, path: string, script?: () => void): Promise<Crm> {
    const crm = new Crm(await browser.newPage());
    if (script) {
      await crm.page.evaluateOnNewDocument(script);
    }
    // The workspace may take seconds, which `load` would wait for.
    await crm.page.goto(`${CRM}${path}`, { waitUntil: 'domcontentloaded' });
    await crm.page.waitForFunction(() => 'crm' in window);
    return crm;
  }

  /** Holds all requests for workspace pages until `release`. */
  async hold(): Promise<void> {
    await this.page.setRequestInterception(true);
    this.#intercepts = true;
    this.#held = [];
  }

  async release(): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    // The frame of a request may be gone.
    await Promise.all(held.map((request) => request.continue().catch(() => undefined)));
  }

  /** Waits until the page of a workspace is loaded. */
  async waitForWorkspace(name: string): Promise<void> {
    await this.commands(name);
  }

  /** Posts a `visitorSelected` event from a workspace. */
  async select(name: string, roxchatVisitorId: string): Promise<void> {
    await this.#request(name, 'select', roxchatVisitorId);
  }

  /** Posts a `visitorSelected` event with an open chat from a workspace. */
  async selectChat(name: string, roxchatVisitorId: string): Promise<void> {
    await this.#request(name, 'selectChat', roxchatVisitorId);
  }

  /** Posts a `visitorSelected` event from a workspace, and waits until the application gets it. */
  async expectEvent(name: string, roxchatVisitorId: string): Promise<void> {
    await this.select(name, roxchatVisitorId);
    await expect
      .poll(() => this.page.evaluate(() => window.crm.selected), `an event of ${name}`)
      .toContain(roxchatVisitorId);
  }

  /** Sets how a workspace replies to commands, until its page is replaced. */
  async setReply(name: string, reply: string): Promise<void> {
    await this.#request(name, 'setReply', reply);
  }

  /** Has the page of a workspace navigate itself to another address. */
  async navigate(name: string, address: string): Promise<void> {
    await this.#request(name, 'navigate', address);
  }

  /** Returns the hash of the address of a workspace's page. */
  async hash(name: string): Promise<unknown> {
    return this.#request(name, 'hash');
  }

  /** Returns the visitors of all commands that a workspace has received. */
  async commands(name: string): Promise<readonly string[]> {
    return (await this.#request(name, 'commands')) as readonly string[];
  }

  /**
   * Starts a chat with a visitor.
   *
   * @returns the time of the call
   */
  start(roxchatVisitorId: string, sessionId?: string): Promise<number> {
    return this.page.evaluate(
      (visitor, session) => {
        const start = performance.now();
        window.crm.start(visitor, session);
        return start;
      },
      roxchatVisitorId,
      sessionId,
    );
  }

  result(
    roxchatVisitorId: string,
  ): Promise<(OutgoingChatResult & { readonly at: number }) | undefined> {
    return this.page.evaluate((id) => window.crm.result(id), roxchatVisitorId);
  }

  async expectResult(roxchatVisitorId: string, result: Record<string, unknown>): Promise<void> {
    await expect
      .poll(() => this.result(roxchatVisitorId), `the command for ${roxchatVisitorId}`)
      .toMatchObject(result);
  }

  /** Starts a chat, and expects this workspace to receive one command and to start the chat. */
  async expectStartedBy(name: string, roxchatVisitorId: string): Promise<void> {
    const before = await this.commands(name);
    const startedAt = await this.start(roxchatVisitorId);
    await expect
      .poll(
        async () => (await this.result(roxchatVisitorId))?.at,
        `a result of ${roxchatVisitorId}`,
      )
      .toBeGreaterThanOrEqual(startedAt);
    await this.expectResult(roxchatVisitorId, { status: 'started' });
    expect(await this.commands(name)).toEqual([...before, roxchatVisitorId]);
  }

  /**
   * Clicks a button, also in a shadow root.
   *
   * @returns the time of the click
   */
  async click(id: string): Promise<number> {
    const at = await this.page.evaluate(() => performance.now());
    await this.page.click(`>>> #${id}`);
    return at;
  }

  go(path: string): Promise<number> {
    return this.page.evaluate((url) => window.crm.go(url), path);
  }

  status(): Promise<RoxChatWorkspaceStatus | undefined> {
    return this.page.evaluate(() => window.crm.status());
  }

  frameStatus(name: string): Promise<RoxChatWorkspaceStatus | undefined> {
    return this.page.evaluate((id) => window.crm.frameStatus(id), name);
  }

  storedStatus(): Promise<RoxChatWorkspaceStatus | undefined> {
    return this.page.evaluate(() => window.crm.storedStatus());
  }

  rejected(): Promise<Record<string, number>> {
    return this.page.evaluate(() => window.crm.rejected());
  }

  async expectStatus(status: object): Promise<void> {
    await expect.poll(() => this.status(), 'workspaceStatus').toEqual(status);
  }

  async expectFrameStatus(name: string, status: object): Promise<void> {
    await expect.poll(() => this.frameStatus(name), `the status of ${name}`).toEqual(status);
  }

  /** Returns the component's notice. */
  notice(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      document.querySelector<HTMLElement>('rox-chat-workspace')?.innerText.trim(),
    );
  }

  /** Returns the violations that axe finds in these elements, in light and in dark mode. */
  async violations(selector = 'rox-chat-workspace'): Promise<readonly string[]> {
    await this.page.evaluate(axe.source);
    const violations: string[] = [];
    for (const scheme of ['light', 'dark']) {
      await this.page.evaluate((value) => {
        document.documentElement.style.colorScheme = value;
      }, scheme);
      await this.wait(); // A transition of colours ends.
      const found = await this.page.evaluate(async (elements) => {
        // Without `iframes`, as axe would wait for a page of another origin that does not have it.
        const results = await window.axe.run(elements, { iframes: false });
        return results.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]);
      }, selector);
      violations.push(...found.map((lines) => [scheme, ...lines].join(' ')));
    }
    return violations;
  }

  /** Waits long enough for any effect of an action to show. */
  wait(ms = 500): Promise<void> {
    return this.page.evaluate(
      (atMost) => new Promise<void>((resolve) => setTimeout(resolve, atMost)),
      ms,
    );
  }

  /** Sends a request to the page of a workspace as soon as it is loaded; returns the response. */
  async #request(name: string, request: string, value?: string): Promise<unknown> {
    let response: WorkspaceResponse | null = null;
    await expect
      .poll(async () => {
        response ??= await this.page.evaluate(requestFromFrames, { name, request, value });
        return response;
      }, `the workspace ${name}`)
      .not.toBeNull();
    return (response as WorkspaceResponse | null)?.value;
  }
}

/**
 * Runs in the CRM's page: sends a request to the page in each of its iframes.
 *
 * @returns the response of the page with the name; null if it is not loaded
 */
async function requestFromFrames(request: object): Promise<WorkspaceResponse | null> {
  const iframesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot) {
        return iframesIn(element.shadowRoot);
      }
      return element instanceof HTMLIFrameElement ? [element] : [];
    });
  for (const { contentWindow } of iframesIn(document)) {
    const { port1, port2 } = new MessageChannel();
    const response = await new Promise<WorkspaceResponse | null>((resolve) => {
      // A page that is not loaded yet does not respond.
      const timer = setTimeout(resolve, 1_000, null);
      port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data as WorkspaceResponse | null);
      };
      contentWindow?.postMessage(request, '*', [port2]);
    });
    port1.close();
    if (response) {
      return response;
    }
  }
  return null;
}
