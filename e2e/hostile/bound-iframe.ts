import type { Frame } from 'puppeteer-core';
import type { Crm } from './crm';

/** An iframe that the library was given, and whichever page is in it. */
export class BoundIframe {
  readonly #crm: Crm;
  #address = '';
  #sandbox = '';
  #displaced = false;

  constructor(
    crm: Crm,
    readonly selector: string,
  ) {
    this.#crm = crm;
  }

  /** Notes what is in it, for `restore`. */
  async settle(): Promise<void> {
    this.#address = (await this.frame()).url();
    this.#sandbox = await this.#crm.page.$eval(
      this.selector,
      (iframe): string => iframe.getAttribute('sandbox') ?? '',
    );
  }

  /** Whether it is in the document. */
  async isThere(): Promise<boolean> {
    return (await this.#crm.page.$(this.selector)) !== null;
  }

  /** Its frame; waits until it is in the document. */
  async frame(): Promise<Frame> {
    const iframe = await this.#crm.page.waitForSelector(this.selector);
    const frame = await iframe?.contentFrame();
    if (!frame) {
      throw new Error(`${this.selector} has no frame`);
    }
    return frame;
  }

  /** Waits until the stand-in is in it. */
  async ready(): Promise<void> {
    await this.#crm.expectSoon(async () =>
      (await this.frame()).evaluate(() => document.querySelector('aw-root button') !== null),
    );
  }

  /** Has its page post a message to the CRM. */
  async say(data: object): Promise<void> {
    await this.send({ say: data });
  }

  /** Posts a message to its page, whichever origin that has. */
  async send(data: unknown): Promise<void> {
    await this.#crm.page.$eval(
      this.selector,
      (element, posted) => {
        (element as HTMLIFrameElement).contentWindow?.postMessage(posted, '*');
      },
      data,
    );
  }

  /** How many messages were posted to its page since it was loaded. */
  async heard(): Promise<number> {
    return this.#crm.heard(await this.frame());
  }

  /** Puts another page into it, and waits until it is there. */
  replace(src: string, sandbox = this.#sandbox): Promise<Frame> {
    return this.whileLoading(() =>
      this.#crm.page.$eval(
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

  /** Has something load a page into it, and waits until it is there. */
  async whileLoading(load: () => Promise<unknown>): Promise<Frame> {
    await this.#crm.page.$eval(this.selector, (iframe) => {
      window.loaded = new Promise((resolve) => {
        iframe.addEventListener('load', resolve, { once: true });
      });
    });
    this.#displaced = true;
    await load();
    await this.#crm.page.evaluate(async () => {
      await window.loaded;
    });
    return this.frame();
  }

  /** Puts its own page back if another one was put into it. */
  async restore(): Promise<void> {
    if (!this.#displaced) {
      return;
    }
    await this.replace(this.#address);
    await this.ready();
    this.#displaced = false;
  }
}
