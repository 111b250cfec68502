import { expect } from '@playwright/test';
import type { OutgoingChatResult, RoxChatWorkspaceStatus } from 'ngx-roxchat';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { ports } from '../../scripts/ports.mjs';

const CRM = `http://localhost:${String(ports.frames.crm)}`;
export const WORKSPACE = `http://127.0.0.1:${String(ports.frames.workspace)}`;

/** What is said of a frame that is out of the document. */
export const NOT_THERE = { bound: false, loaded: false, heard: false };
export const NOT_LOADED = { bound: true, loaded: false, heard: false };
export const LOADED = { bound: true, loaded: true, heard: false };
export const HEARD = { bound: true, loaded: true, heard: true };

/** The application in a browser, with all that it prints. */
export class Crm {
  /** Warnings and errors of the console, and errors that nothing caught. */
  readonly complaints: string[] = [];

  /** The pages of workspaces that were asked for. */
  readonly loads: string[] = [];

  #intercepts = false;
  #held: HTTPRequest[] | null = null;

  private constructor(readonly page: Page) {
    page.on('console', (line) => {
      if (['warn', 'error'].includes(line.type())) {
        this.complaints.push(line.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
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

  /** Lets no page of a workspace come until `letIn`. */
  async hold(): Promise<void> {
    await this.page.setRequestInterception(true);
    this.#intercepts = true;
    this.#held = [];
  }

  async letIn(): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    // The frame of a request may have left.
    await Promise.all(held.map((request) => request.continue().catch(() => undefined)));
  }

  /** Waits until the page of a workspace is there. */
  async workspace(name: string): Promise<void> {
    await this.commands(name);
  }

  /** Has a workspace say that the agent has opened a visitor's chat. */
  async select(name: string, roxchatVisitorId: string): Promise<void> {
    await this.#ask(name, 'select', roxchatVisitorId);
  }

  /** Has a workspace select a visitor, and waits until the application has heard of it. */
  async expectHeard(name: string, roxchatVisitorId: string): Promise<void> {
    await this.select(name, roxchatVisitorId);
    await expect
      .poll(() => this.page.evaluate(() => window.crm.selected), `${name} is heard`)
      .toContain(roxchatVisitorId);
  }

  /** Has a workspace reply in another way, until its page is another one. */
  async setReply(name: string, reply: string): Promise<void> {
    await this.#ask(name, 'setReply', reply);
  }

  /** Has the page of a workspace go to another address by itself. */
  async navigate(name: string, address: string): Promise<void> {
    await this.#ask(name, 'navigate', address);
  }

  /** What follows `#` in the address of a workspace's page. */
  async hash(name: string): Promise<unknown> {
    return this.#ask(name, 'hash');
  }

  /** The visitors whom a workspace was asked to start a chat with. */
  async commands(name: string): Promise<readonly string[]> {
    return (await this.#ask(name, 'commands')) as readonly string[];
  }

  /**
   * Starts a chat with a visitor.
   *
   * @returns when that was
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

  /** Starts a chat, and expects that this workspace was asked once, and has started it. */
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
   * Clicks a button, in a shadow root, too.
   *
   * @returns when that was
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

  own(name: string): Promise<RoxChatWorkspaceStatus | undefined> {
    return this.page.evaluate((of) => window.crm.own(of), name);
  }

  stored(): Promise<RoxChatWorkspaceStatus | undefined> {
    return this.page.evaluate(() => window.crm.stored());
  }

  rejected(): Promise<Record<string, number>> {
    return this.page.evaluate(() => window.crm.rejected());
  }

  async expectStatus(status: object): Promise<void> {
    await expect.poll(() => this.status(), 'workspaceStatus').toEqual(status);
  }

  async expectOwn(name: string, status: object): Promise<void> {
    await expect.poll(() => this.own(name), `the status of ${name}`).toEqual(status);
  }

  /** What the component shows of its own. */
  notice(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      document.querySelector<HTMLElement>('rox-chat-workspace')?.innerText.trim(),
    );
  }

  /** Waits, so that what may come of something has come. */
  wait(ms = 500): Promise<void> {
    return this.page.evaluate(
      (atMost) => new Promise<void>((resolve) => setTimeout(resolve, atMost)),
      ms,
    );
  }

  /** Asks the page of a workspace, as soon as it is there. */
  async #ask(name: string, request: string, value?: string): Promise<unknown> {
    let reply: { readonly answer: unknown } | null = null;
    await expect
      .poll(async () => {
        reply ??= await this.page.evaluate(askFrames, { name, request, value });
        return reply;
      }, `the workspace ${name}`)
      .not.toBeNull();
    return (reply as { readonly answer: unknown } | null)?.answer;
  }
}

/**
 * Runs in the CRM's page: asks the page in each of its iframes.
 *
 * @returns the answer of the one that is asked; null if it is not there
 */
async function askFrames(request: object): Promise<{ readonly answer: unknown } | null> {
  const iframesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot) {
        return iframesIn(element.shadowRoot);
      }
      return element instanceof HTMLIFrameElement ? [element] : [];
    });
  for (const { contentWindow } of iframesIn(document)) {
    const { port1, port2 } = new MessageChannel();
    const reply = await new Promise<{ readonly answer: unknown } | null>((resolve) => {
      // A page that is still to come does not answer.
      const timer = setTimeout(resolve, 1_000, null);
      port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data as { readonly answer: unknown } | null);
      };
      contentWindow?.postMessage(request, '*', [port2]);
    });
    port1.close();
    if (reply) {
      return reply;
    }
  }
  return null;
}
