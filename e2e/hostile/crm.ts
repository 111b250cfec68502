import { expect } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { ports } from '../../scripts/ports.mjs';
import { message } from '../support/message';
import { BoundIframe } from './bound-iframe';
import { countMessages, recorder } from './recorder';
import { expectSoon, wait, waitUntil } from './wait';

export const CRM = `http://localhost:${ports.crm}`;
export const WORKSPACE = `http://localhost:${ports.workspace}`;
export const ZONE_CRM = `http://localhost:${ports.crmZone}`;

const DEMO_IFRAMES = ['rox-chat-workspace iframe'];

/** Part of every text of every attack: it must not appear in any log. */
export const CANARY = 'canary';

/** How long a message may take to arrive, in ms. */
const ARRIVAL_MS = 1_000;

/** The library's counts, as the demo shows them. */
interface Counts {
  readonly accepted: number;
  readonly byReason: Readonly<Record<string, number>>;
}

/** A CRM in a real browser, with its workspaces on another origin. */
export class Crm {
  readonly #log: string[] = [];

  /** The bound iframes; the demo has one. */
  readonly iframes: readonly BoundIframe[];

  private constructor(
    readonly page: Page,
    /** The page that opened the CRM's page; null if none did. */
    readonly opener: Page | null,
    selectors = DEMO_IFRAMES,
  ) {
    this.iframes = selectors.map((selector) => new BoundIframe(page, selector));
    page.on('console', (line) => this.#log.push(line.text()));
    page.on('pageerror', (error) => this.#log.push(String(error)));
  }

  /**
   * @param url such as `/?without-policy` on the CRM's origin
   * @param selectors of its bound iframes
   */
  static async open(browser: Browser, url: string, selectors?: string[]): Promise<Crm> {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(recorder);
    await page.goto(url);
    return new Crm(page, null, selectors).#settled();
  }

  /** Opens the CRM in a new window from a page at another address. */
  static async openFrom(browser: Browser, openerUrl: string, url: string): Promise<Crm> {
    const opener = await browser.newPage();
    await opener.goto(openerUrl);
    const opened = new Promise<Page | null>((resolve) => opener.once('popup', resolve));
    await opener.evaluate((address) => {
      window.opened = window.open(address);
    }, url);
    const page = await opened;
    if (!page) {
      throw new Error('the window was not opened');
    }
    const crm = await new Crm(page, opener).#settled();
    await page.evaluate(recorder);
    await (await crm.frame()).evaluate(recorder);
    return crm;
  }

  /** Returns all that the page has logged, and the browser's logs of it and its frames. */
  async log(): Promise<string> {
    return [...this.#log, await this.page.evaluate(() => window.printed)].join('\n');
  }

  /** The first bound iframe. */
  get iframe(): BoundIframe {
    const [first] = this.iframes;
    if (!first) {
      throw new Error('no iframe is bound');
    }
    return first;
  }

  /** Returns the workspace's frame, with any page in it. */
  frame(): Promise<Frame> {
    return this.iframe.frame();
  }

  /** Waits until the stand-in has rendered in every bound iframe. */
  async ready(): Promise<void> {
    for (const iframe of this.iframes) {
      await iframe.ready();
    }
    // The demo shows the counts in its inspector.
    await this.page.$$eval('.inspector[aria-pressed=false]', ([button]) => {
      (button as HTMLElement | undefined)?.click();
    });
  }

  /** Expects a legitimate message of each bound iframe to be accepted and shown. */
  async expectAccepted(marker: string): Promise<void> {
    for (const iframe of this.iframes) {
      await this.expectAcceptedFrom(iframe, marker);
    }
  }

  /** Expects a legitimate message of one bound iframe to be accepted and shown. */
  async expectAcceptedFrom(iframe: BoundIframe, marker: string): Promise<void> {
    const { accepted } = await this.counts();
    const text = `${marker}, from ${iframe.selector}`;
    await iframe.postToCrm(message(text));
    await expectSoon(async () => (await this.counts()).accepted === accepted + 1);
    const newest = await this.text('crm-event-row');
    expect(newest).toContain(text);
  }

  /**
   * Runs an attack, and returns its outcome: the text that it returns, or how many of its messages
   * were accepted and rejected for which reasons, or that none was delivered.
   */
  async getOutcome(attack: () => Promise<unknown>): Promise<string> {
    const [before, countBefore] = [await this.counts(), await countMessages(this.page)];
    const text = await attack();
    if (typeof text === 'string') {
      return text;
    }
    const countNew = async () => (await countMessages(this.page)) - countBefore;
    if (!(await waitUntil(async () => (await countNew()) > 0, ARRIVAL_MS))) {
      return 'not delivered';
    }
    let outcome = before;
    await expectSoon(async () => {
      const messages = await countNew();
      outcome = subtract(await this.counts(), before);
      await wait(100);
      return messages === (await countNew()) && sum(outcome) >= messages;
    });
    return describeCounts(outcome);
  }

  /** Returns the origins of all messages after the first `after` ones. */
  origins(after: number): Promise<readonly string[]> {
    return this.page.evaluate((from) => [...new Set(window.receivedFrom.slice(from))], after);
  }

  /** Returns the directives of the Content Security Policy that were violated. */
  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.violations);
  }

  async counts(): Promise<Counts> {
    const { line, rows } = await this.page.evaluate(() => ({
      line: document.querySelector('crm-diagnostics-line summary')?.textContent ?? '',
      rows: [...document.querySelectorAll('crm-diagnostics-line tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    }));
    return {
      accepted: Number.parseInt(line, 10),
      byReason: Object.fromEntries(
        rows.map(([label = '', , count]) => [label, Number(count)] as const),
      ),
    };
  }

  /** Returns the text of the first element that matches a selector; '' if there is none. */
  text(selector: string): Promise<string> {
    return this.page.evaluate(
      (found) => document.querySelector<HTMLElement>(found)?.innerText ?? '',
      selector,
    );
  }

  /** Loads another page in the workspace's own iframe, and waits until it is loaded. */
  replaceWorkspace(src: string, sandbox?: string): Promise<Frame> {
    return this.iframe.replace(src, sandbox);
  }

  /** In a development build: has Angular remove the iframe from the document. */
  async hideWorkspace(): Promise<void> {
    await this.page.evaluate(() => {
      window.giveAddress('about:blank');
    });
    await expectSoon(async () => !(await this.iframe.isInDocument()));
  }

  /** Runs a function that loads a page in the workspace's own iframe, and waits for the page. */
  whileLoading(load: () => Promise<unknown>): Promise<Frame> {
    return this.iframe.whileLoading(load);
  }

  /** Adds an iframe beside the workspace's, and waits until it is loaded. */
  async addFrame(src: string, sandbox: string | null = null): Promise<Frame> {
    const iframe = await this.page.evaluateHandle(
      // Async, as Firefox returns a promise of zone.js as an object instead of its value.
      async (address, flags) => {
        const added = document.createElement('iframe');
        if (flags !== null) {
          added.setAttribute('sandbox', flags);
        }
        added.src = address;
        await new Promise((resolve) => {
          added.onload = resolve;
          document.body.append(added);
        });
        return added;
      },
      src,
      sandbox,
    );
    return iframe.contentFrame();
  }

  /** Removes what an attack has added, and restores what it has removed. */
  async restore(): Promise<void> {
    await this.page.$$eval('body > iframe', (added) => {
      added.forEach((iframe) => {
        iframe.remove();
      });
    });
    for (const iframe of this.iframes) {
      if (!(await iframe.isInDocument())) {
        await this.page.reload();
        await this.ready();
      }
      await iframe.restore();
    }
  }

  async #settled(): Promise<this> {
    await this.ready();
    for (const iframe of this.iframes) {
      await iframe.savePage();
    }
    return this;
  }
}

function subtract(after: Counts, before: Counts): Counts {
  const grown = Object.entries(after.byReason)
    .map(([reason, count]) => [reason, count - (before.byReason[reason] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return { accepted: after.accepted - before.accepted, byReason: Object.fromEntries(grown) };
}

function sum({ accepted, byReason }: Counts): number {
  return Object.values(byReason).reduce((sum, count) => sum + count, accepted);
}

function describeCounts({ accepted, byReason }: Counts): string {
  const reasons = Object.entries(byReason).map(([reason, count]) => `${reason} × ${String(count)}`);
  return [...(accepted > 0 ? [`accepted × ${String(accepted)}`] : []), ...reasons].join(', ');
}
