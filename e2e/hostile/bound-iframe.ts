import type { Frame, Page } from 'puppeteer-core';
import { countMessages } from './recorder';
import { expectSoon } from './wait';

/** An iframe that is bound to the library, with any page in it. */
export class BoundIframe {
  #address = '';
  #sandbox = '';
  #isReplaced = false;

  constructor(
    readonly page: Page,
    readonly selector: string,
  ) {}

  /** Saves the address and the sandbox of its page for `restore`. */
  async savePage(): Promise<void> {
    this.#address = (await this.frame()).url();
    this.#sandbox = await this.page.$eval(
      this.selector,
      (iframe): string => iframe.getAttribute('sandbox') ?? '',
    );
  }

  /** Whether it is in the document. */
  async isInDocument(): Promise<boolean> {
    return (await this.page.$(this.selector)) !== null;
  }

  /** Waits until it is in the document, and returns its frame. */
  async frame(): Promise<Frame> {
    const iframe = await this.page.waitForSelector(this.selector);
    const frame = await iframe?.contentFrame();
    if (!frame) {
      throw new Error(`${this.selector} has no frame`);
    }
    return frame;
  }

  /** Waits until the stand-in has rendered in it. */
  async ready(): Promise<void> {
    await expectSoon(async () =>
      (await this.frame()).evaluate(() => document.querySelector('aw-root button') !== null),
    );
  }

  /** Posts a message from its page to the CRM. */
  async postToCrm(data: object): Promise<void> {
    await this.postToPage({ relay: data });
  }

  /** Posts a message to its page, whatever its origin is. */
  async postToPage(data: unknown): Promise<void> {
    await this.page.$eval(
      this.selector,
      (element, posted) => {
        (element as HTMLIFrameElement).contentWindow?.postMessage(posted, '*');
      },
      data,
    );
  }

  /** Returns how many messages its page has received since it was loaded. */
  async countMessages(): Promise<number> {
    return countMessages(await this.frame());
  }

  /** Loads another page in it, and waits until it is loaded. */
  replace(src: string, sandbox = this.#sandbox): Promise<Frame> {
    return this.whileLoading(() =>
      this.page.$eval(
        this.selector,
        (iframe, address, flags) => {
          iframe.removeAttribute('srcdoc');
          iframe.setAttribute('sandbox', flags);
          iframe.setAttribute('src', address);
        },
        src,
        sandbox,
      ),
    );
  }

  /** Runs a function that loads a page in it, and waits until it is loaded. */
  async whileLoading(load: () => Promise<unknown>): Promise<Frame> {
    await this.page.$eval(this.selector, (iframe) => {
      window.loaded = new Promise((resolve) => {
        iframe.addEventListener('load', resolve, { once: true });
      });
    });
    this.#isReplaced = true;
    await load();
    await this.page.evaluate(async () => {
      await window.loaded;
    });
    return this.frame();
  }

  /** Loads its own page again if another one was loaded in it. */
  async restore(): Promise<void> {
    if (!this.#isReplaced) {
      return;
    }
    await this.replace(this.#address);
    await this.ready();
    this.#isReplaced = false;
  }
}
