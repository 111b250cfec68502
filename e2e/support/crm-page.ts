import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import { message } from './message';

export const WORKSPACE = `http://localhost:${ports.workspace}`;

/** The demo CRM in a real browser, with the stand-in Agent Workspace on its own origin. */
export class CrmPage {
  /** The content of the workspace's iframe. */
  readonly workspace: FrameLocator;
  readonly rows: Locator;
  readonly visitors: Locator;
  readonly status: Locator;
  readonly diagnostics: Locator;
  /** The commands of the CRM and their results, newest first. */
  readonly commands: Locator;
  /** The switch of the inspector. */
  readonly inspector: Locator;

  constructor(readonly page: Page) {
    this.workspace = page.frameLocator('rox-chat-workspace iframe');
    this.rows = page.getByRole('list', { name: 'Events, newest first' }).getByRole('listitem');
    this.visitors = page
      .getByRole('list', { name: 'Visitors, last active first' })
      .getByRole('listitem');
    this.status = page.locator('crm-workspace-pill');
    this.diagnostics = page.getByText(/\d+ accepted · \d+ rejected · \d+ coerced/);
    this.commands = page.getByRole('list', { name: 'Commands and results' }).getByRole('listitem');
    this.inspector = page.getByRole('button', { name: 'Inspector', exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.ready();
  }

  /** Waits until the workspace is loaded, and opens the inspector. */
  async ready(): Promise<void> {
    await this.workspaceReady();
    await this.openInspector();
  }

  /** Waits until the workspace is loaded. */
  async workspaceReady(): Promise<void> {
    await expect(this.workspace.getByRole('button', { name: 'Play a shift' })).toBeVisible();
  }

  /** Opens the inspector, which shows events, visitors and rejected messages. */
  async openInspector(): Promise<void> {
    // Small applications of the tests have none.
    const isClosed = this.inspector.and(this.page.locator('[aria-pressed=false]'));
    if (await isClosed.isVisible()) {
      await isClosed.click();
    }
  }

  /** Opens a chat in the workspace. */
  async openChat(name: RegExp | string): Promise<void> {
    const back = this.workspace.getByRole('button', { name: 'Back to visitors' });
    if (await back.isVisible()) {
      await back.click();
    }
    await this.workspace.getByRole('button', { name }).first().click();
  }

  /** Opens a page of the CRM by its link. */
  async goTo(path: 'activities' | 'customers' | 'settings' | 'workspace'): Promise<void> {
    await this.page.locator(`crm-nav a[href^="/${path}"]`).click();
  }

  /** Whether the workspace's page is still in its iframe. */
  async hasWorkspace(): Promise<boolean> {
    return (await this.frame()).url().startsWith(`${WORKSPACE}/?parent=`);
  }

  /** The workspace's frame in the CRM, with any page in it. */
  async frame(): Promise<Frame> {
    const iframe = this.page.locator('rox-chat-workspace iframe');
    const element = await iframe.elementHandle({ timeout: 10_000 });
    const frame = await element.contentFrame();
    if (!frame) {
      throw new Error('the workspace has no frame');
    }
    return frame;
  }

  /** Posts a message to the CRM from the page in the workspace's iframe. */
  async post(data: unknown): Promise<void> {
    const frame = await this.frame();
    await frame.evaluate((message) => {
      parent.postMessage(message, '*');
    }, data);
  }

  /** The params of the newest event, as the timeline shows them. */
  async newestParams(event: string): Promise<unknown> {
    const row = this.rows.first();
    await expect(row).toContainText(event);
    await row.getByRole('button').click();
    const json = await row.getByRole('group', { name: `Params of ${event}` }).innerText();
    return JSON.parse(json);
  }

  /** Expects a legitimate message with a marker to be accepted. */
  async expectAccepted(marker: string): Promise<void> {
    await this.post(message(marker));
    await expect(this.rows.first()).toContainText(marker);
  }
}
