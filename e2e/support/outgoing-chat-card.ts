import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { CrmPage } from './crm-page';

/** The origin and data of a `message` event that a page received. */
interface ReceivedMessage {
  readonly origin: string;
  readonly data: unknown;
}

/** The part of the customer's record that starts chats. */
export class OutgoingChatCard {
  readonly root: Locator;
  readonly button: Locator;
  /** The live region. */
  readonly status: Locator;

  constructor(readonly crm: CrmPage) {
    this.root = crm.page.locator('crm-start-chat');
    this.button = this.root.getByRole('button');
    this.status = this.root.getByRole('status');
  }

  /** Records every message that any page in any frame receives. Must be called before `open`. */
  static async record(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const received: ReceivedMessage[] = [];
      addEventListener('message', ({ origin, data }) =>
        received.push({ origin, data: data as unknown }),
      );
      Object.assign(window, { received });
    });
  }

  /** The messages that the page in a frame has received since it was loaded. */
  static getReceived(frame: Frame): Promise<readonly ReceivedMessage[]> {
    return frame.evaluate(() => (window as unknown as { received: ReceivedMessage[] }).received);
  }

  /** Opens the record of a customer from the list. */
  async open(name: string): Promise<void> {
    const { page } = this.crm;
    await this.crm.goTo('customers');
    await page.getByRole('list', { name: 'Customers' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }

  /** The messages that the workspace's page has received since it was loaded. */
  async commands(): Promise<readonly ReceivedMessage[]> {
    return OutgoingChatCard.getReceived(await this.crm.frame());
  }

  /** Starts a chat, and waits until the workspace has received the command. */
  async start(): Promise<void> {
    const count = (await this.commands()).length;
    await this.button.click();
    await expect.poll(async () => (await this.commands()).length).toBe(count + 1);
  }
}
