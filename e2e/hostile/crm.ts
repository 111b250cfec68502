import { expect } from '@playwright/test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { ports } from '../../scripts/ports.mjs';
import { message } from '../support/message';
import { BoundIframe } from './bound-iframe';
import { recorder } from './recorder';

export const CRM = `http://localhost:${ports.crm}`;
export const WORKSPACE = `http://localhost:${ports.workspace}`;
export const ZONE_CRM = `http://localhost:${ports.crmZone}`;

const DEMO_IFRAMES = ['rox-chat-workspace iframe'];

/** In every text of every attack: it must turn up in no log. */
export const CANARY = 'canary';

/** How long a message may take, in ms. */
const A_MOMENT = 1_000;

/** What the library has counted, as the demo shows it. */
interface Counts {
  readonly accepted: number;
  readonly byReason: Readonly<Record<string, number>>;
}

/** A CRM in a real browser, with its workspaces on an origin of their own. */
export class Crm {
  readonly #log: string[] = [];

  /** The bound iframes; the demo has one. */
  readonly iframes: readonly BoundIframe[];

  private constructor(
    readonly page: Page,
    /** The page that has opened the CRM's; null if none has. */
    readonly opener: Page | null,
    selectors = DEMO_IFRAMES,
  ) {
    this.iframes = selectors.map((selector) => new BoundIframe(this, selector));
    page.on('console', (line) => this.#log.push(line.text()));
    page.on('pageerror', (error) => this.#log.push(String(error)));
  }

  /**
   * @param url such as `/without-policy` on the CRM's origin
   * @param selectors of its bound iframes
   */
  static async open(browser: Browser, url: string, selectors?: string[]): Promise<Crm> {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(recorder);
    await page.goto(url);
    return new Crm(page, null, selectors).#settled();
  }

  /** Has a page at another address open the CRM in a window of its own. */
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

  /** What the page has printed, and what the browser says of it and of its frames. */
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

  /** The frame that stands in the workspace's place, whichever page is in it. */
  frame(): Promise<Frame> {
    return this.iframe.frame();
  }

  /** Waits until the stand-in is in every bound iframe. */
  async ready(): Promise<void> {
    for (const iframe of this.iframes) {
      await iframe.ready();
    }
  }

  /** A legitimate message of each bound iframe arrives, and is shown. */
  async expectAccepted(marker: string): Promise<void> {
    for (const iframe of this.iframes) {
      await this.expectAcceptedFrom(iframe, marker);
    }
  }

  /** A legitimate message of one bound iframe arrives, and is shown. */
  async expectAcceptedFrom(iframe: BoundIframe, marker: string): Promise<void> {
    const { accepted } = await this.counts();
    const text = `${marker}, from ${iframe.selector}`;
    await iframe.say(message(text));
    await this.expectSoon(async () => (await this.counts()).accepted === accepted + 1);
    const newest = await this.text('crm-event-row');
    expect(newest).toContain(text);
  }

  /**
   * What becomes of an attack: what it says itself, or of what it has posted, how often that was
   * accepted, why it was rejected, or that nothing arrived.
   */
  async outcomeOf(attack: () => Promise<unknown>): Promise<string> {
    const [before, heardBefore] = [await this.counts(), await this.heard()];
    const told = await attack();
    if (typeof told === 'string') {
      return told;
    }
    const arrived = async () => (await this.heard()) - heardBefore;
    if (!(await this.until(async () => (await arrived()) > 0, A_MOMENT))) {
      return 'not delivered';
    }
    let outcome = before;
    await this.expectSoon(async () => {
      const messages = await arrived();
      outcome = difference(await this.counts(), before);
      await wait(100);
      return messages === (await arrived()) && total(outcome) >= messages;
    });
    return wordsFor(outcome);
  }

  /** How many messages were posted to a page since it was loaded. */
  heard(page: Frame | Page = this.page): Promise<number> {
    return page.evaluate(() => window.heardFrom.length);
  }

  /** The origins that messages after the first so many came from. */
  origins(after: number): Promise<readonly string[]> {
    return this.page.evaluate((from) => [...new Set(window.heardFrom.slice(from))], after);
  }

  /** What the browser kept from happening. */
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

  /** The text of the first element that a selector finds; '' if there is none. */
  text(selector: string): Promise<string> {
    return this.page.evaluate(
      (found) => document.querySelector<HTMLElement>(found)?.innerText ?? '',
      selector,
    );
  }

  /** Puts another page into the workspace's own iframe, and waits until it is there. */
  replaceWorkspace(src: string, sandbox?: string): Promise<Frame> {
    return this.iframe.replace(src, sandbox);
  }

  /** Has Angular take the iframe out of the document, in a development build. */
  async hideWorkspace(): Promise<void> {
    await this.page.evaluate(() => {
      window.giveAddress('about:blank');
    });
    await this.expectSoon(async () => !(await this.iframe.isThere()));
  }

  /** Has something load a page into the workspace's own iframe, and waits until it is there. */
  whileLoading(load: () => Promise<unknown>): Promise<Frame> {
    return this.iframe.whileLoading(load);
  }

  /** Adds an iframe beside the workspace's, and waits until it is there. */
  async addFrame(src: string, sandbox: string | null = null): Promise<Frame> {
    const iframe = await this.page.evaluateHandle(
      // Async, as zone.js has promises of its own, which Firefox gives back as they are.
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

  /** Takes away what an attack has added, and puts back what it has taken away. */
  async restore(): Promise<void> {
    await this.page.$$eval('body > iframe', (added) => {
      added.forEach((iframe) => {
        iframe.remove();
      });
    });
    for (const iframe of this.iframes) {
      if (!(await iframe.isThere())) {
        await this.page.reload();
        await this.ready();
      }
      await iframe.restore();
    }
  }

  /** Tries until it holds; fails if it does not within half a minute. */
  async expectSoon(holds: () => Promise<boolean>): Promise<void> {
    expect(await this.until(holds, 30_000), String(holds)).toBe(true);
  }

  /** Tries for so many ms; tells whether it held. */
  async until(holds: () => Promise<boolean>, atMost: number): Promise<boolean> {
    const end = performance.now() + atMost;
    while (performance.now() < end) {
      // What is asked of a page that is just going away fails.
      if (await holds().catch(() => false)) {
        return true;
      }
      await wait(25);
    }
    return false;
  }

  async #settled(): Promise<this> {
    await this.ready();
    for (const iframe of this.iframes) {
      await iframe.settle();
    }
    return this;
  }
}

function difference(after: Counts, before: Counts): Counts {
  const grown = Object.entries(after.byReason)
    .map(([reason, count]) => [reason, count - (before.byReason[reason] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return { accepted: after.accepted - before.accepted, byReason: Object.fromEntries(grown) };
}

function total({ accepted, byReason }: Counts): number {
  return Object.values(byReason).reduce((sum, count) => sum + count, accepted);
}

function wordsFor({ accepted, byReason }: Counts): string {
  const reasons = Object.entries(byReason).map(([reason, count]) => `${reason} × ${String(count)}`);
  return [...(accepted > 0 ? [`accepted × ${String(accepted)}`] : []), ...reasons].join(', ');
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
