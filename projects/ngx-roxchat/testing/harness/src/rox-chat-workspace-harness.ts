import { type BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';

/** Reads and operates `<rox-chat-workspace>` in a test, as an agent would. */
export class RoxChatWorkspaceHarness extends ComponentHarness {
  /** The selector of the component. */
  static readonly hostSelector = 'rox-chat-workspace';

  /**
   * Returns a predicate for the workspaces that match the filters.
   *
   * @param options - a `selector` of the workspace or of an `ancestor`; without options, all match
   */
  static with(options: BaseHarnessFilters = {}): HarnessPredicate<RoxChatWorkspaceHarness> {
    return new HarnessPredicate(RoxChatWorkspaceHarness, options);
  }

  readonly #iframe = this.locatorForOptional('iframe');
  readonly #status = this.locatorForOptional('[role=status]');
  readonly #refusal = this.locatorForOptional('[role=alert] p');

  /** Returns the normalised address of the iframe; null if it was refused. */
  async getSrc(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('src')) ?? null;
  }

  /** Returns the iframe's title; null if there is no iframe. */
  async getFrameTitle(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('title')) ?? null;
  }

  /** Returns the notice about loading or silence; null if there is none. */
  async getNotice(): Promise<string | null> {
    const text = await (await this.#status())?.text();
    return text === undefined || text === '' ? null : text;
  }

  /** Returns why the address was refused; null if it was not. */
  async getRefusal(): Promise<string | null> {
    return (await (await this.#refusal())?.text()) ?? null;
  }

  /**
   * Dispatches the iframe's `load` event, which test environments do not do.
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
   * Clicks "Reload", which is shown when the workspace is slow or silent.
   *
   * @throws Error if it is not shown
   */
  async reload(): Promise<void> {
    await this.#click('Reload');
  }

  /**
   * Clicks "Dismiss", which is shown when the workspace is slow or silent.
   *
   * @throws Error if it is not shown
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
