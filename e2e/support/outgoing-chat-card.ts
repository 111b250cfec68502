import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { CrmPage } from './crm-page';

/** What a page heard, as its `message` event had it. */
interface Heard {
  readonly origin: string;
  readonly data: unknown;
}

/** The part of the customer's card that starts chats. */
export class OutgoingChatCard {
  readonly root: Locator;
  readonly button: Locator;
  /** What is announced politely. */
  readonly status: Locator;
  /** What is announced at once. */
  readonly alert: Locator;
  readonly language: Locator;

  constructor(readonly crm: CrmPage) {
    this.root = crm.page.locator('crm-outgoing-chat');
    this.button = this.root.getByRole('button');
    this.status = this.root.getByRole('status');
    this.alert = this.root.getByRole('alert');
    this.language = this.root.getByRole('combobox', { name: 'Language of outgoing chats' });
  }

  /** Has every page, in every frame, note what it hears from now on. To be called before `open`. */
  static async record(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const heard: Heard[] = [];
      addEventListener('message', ({ origin, data }) =>
        heard.push({ origin, data: data as unknown }),
      );
      Object.assign(window, { heard });
    });
  }

  /** What the page in a frame has heard since it was loaded. */
  static heard(frame: Frame): Promise<readonly Heard[]> {
    return frame.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  }

  /** Opens the card of a visitor, by having the agent choose them in the workspace. */
  async open(name: string): Promise<void> {
    await this.crm.workspace.getByRole('button', { name }).first().click();
    await expect(this.crm.page.getByRole('heading', { name })).toBeVisible();
  }

  /** What the workspace's page has heard since it was loaded. */
  async commands(): Promise<readonly Heard[]> {
    return OutgoingChatCard.heard(await this.crm.frame());
  }

  /** Starts a chat, and waits until the workspace has heard of it. */
  async start(): Promise<void> {
    const count = (await this.commands()).length;
    await this.button.click();
    await expect.poll(async () => (await this.commands()).length).toBe(count + 1);
  }
}
