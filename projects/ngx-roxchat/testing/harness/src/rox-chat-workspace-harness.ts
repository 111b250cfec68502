import { type BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Reads and uses `<rox-chat-workspace>` in a test, as an agent does. */
export class RoxChatWorkspaceHarness extends ComponentHarness {
  /** What it is found by. */
  static readonly hostSelector = 'rox-chat-workspace';

  /**
   * Finds the workspaces that fit the filters, where a test looks for harnesses.
   *
   * @param options - a `selector` of their own, or of an `ancestor`; without any, all fit
   */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<RoxChatWorkspaceHarness> {
    return new HarnessPredicate(RoxChatWorkspaceHarness, options);
  }

  readonly #iframe = this.locatorForOptional('iframe');
  readonly #status = this.locatorForOptional('[role=status]');
  readonly #refusal = this.locatorForOptional('[role=alert] p');

  /** The address that the iframe is to load, normalised; null if it was refused. */
  async getSrc(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('src')) ?? null;
  }

  /** The iframe's title; null if there is no iframe. */
  async getFrameTitle(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('title')) ?? null;
  }

  /** What is said of loading and silence; null if nothing is. */
  async getNotice(): Promise<string | null> {
    const text = await (await this.#status())?.text();
    return text === undefined || text === '' ? null : text;
  }

  /** Why the address was refused; null if it was not. */
  async getRefusal(): Promise<string | null> {
    return (await (await this.#refusal())?.text()) ?? null;
  }

  /**
   * Has the iframe tell that it has loaded a page, which test environments do not do for it.
   *
   * @throws Error if there is no iframe
   */
  async load(): Promise<void> {
    const iframe = await this.#iframe();
    if (iframe === null) {
      throw new Error('There is no iframe: its address was refused.');
    }
    await iframe.dispatchEvent('load');
  }

  /**
   * Clicks "Reload", which is offered when the workspace is slow or silent.
   *
   * @throws Error if it is not offered
   */
  async reload(): Promise<void> {
    await this.#click('Reload');
  }

  /**
   * Clicks "Dismiss", which is offered when the workspace is slow or silent.
   *
   * @throws Error if it is not offered
   */
  async dismiss(): Promise<void> {
    await this.#click('Dismiss');
  }

  async #click(text: string): Promise<void> {
    for (const button of await this.locatorForAll('button')()) {
      if ((await button.text()) === text) {
        await button.click();
        return;
      }
    }
    throw new Error(`The workspace offers no "${text}" now.`);
  }
}
