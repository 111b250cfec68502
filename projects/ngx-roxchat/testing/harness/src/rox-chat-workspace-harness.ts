import { type BaseHarnessFilters, ComponentHarness, HarnessPredicate } from '@angular/cdk/testing';
import type { RoxChatWorkspaceNotice } from 'ngx-roxchat/core';

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

  readonly #iframe = this.locatorForOptional(':scope > iframe');
  readonly #status = this.locatorForOptional('[role=status]');
  readonly #notice = this.locatorForOptional('[data-notice]');
  readonly #refusal = this.locatorForOptional('[data-notice=refused] details p');

  /** Returns the normalised address of the iframe; null if there is no iframe. */
  async getSrc(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('src')) ?? null;
  }

  /** Returns the iframe's title; null if there is no iframe. */
  async getFrameTitle(): Promise<string | null> {
    return (await (await this.#iframe())?.getAttribute('title')) ?? null;
  }

  /** Returns the text of the notice, also if the application shows a view of its own; null for none. */
  async getNotice(): Promise<string | null> {
    const text = await (await this.#status())?.text();
    return text === undefined || text === '' ? null : text;
  }

  /** Returns which notice is shown; null for none. */
  async getNoticeKind(): Promise<RoxChatWorkspaceNotice | null> {
    const kind = await (await this.#notice())?.getAttribute('data-notice');
    return (kind ?? null) as RoxChatWorkspaceNotice | null;
  }

  /**
   * Returns why the address or the permissions were refused, from the component's own view of the
   * notice; null if that is not shown.
   */
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
      throw new Error('There is no iframe: its address is refused or not known yet.');
    }
    await iframe.dispatchEvent('load');
  }

  /**
   * Clicks "Reload" in the component's own view of a notice, in any language.
   *
   * @throws Error if it is not shown, as for `loading` and `refused`
   */
  async reload(): Promise<void> {
    await this.#click('reload');
  }

  /**
   * Clicks "Dismiss" in the component's own view of a notice, in any language.
   *
   * @throws Error if it is not shown, as for `loading`
   */
  async dismiss(): Promise<void> {
    await this.#click('dismiss');
  }

  async #click(name: 'reload' | 'dismiss'): Promise<void> {
    const button = await this.locatorForOptional(`button.${name}`)();
    if (button === null) {
      throw new Error(`The workspace does not offer to ${name} now.`);
    }
    await button.click();
  }
}
