import type { ComponentFixture } from '@angular/core/testing';

const ORIGIN = 'https://acme.rox.chat';

/** The workspace in a view's iframe. jsdom loads no page into it: the test speaks for the page. */
export class WorkspaceDouble {
  readonly #window: Window;

  /** What was posted to it. */
  readonly posted: unknown[] = [];

  constructor({ nativeElement }: ComponentFixture<unknown>) {
    const iframe = (nativeElement as HTMLElement).querySelector('iframe');
    if (!iframe?.contentWindow) {
      throw new Error('The view has no iframe in the document.');
    }
    this.#window = iframe.contentWindow;
    jest.spyOn(this.#window, 'postMessage').mockImplementation((data: unknown) => {
      this.posted.push(data);
    });
    iframe.dispatchEvent(new Event('load'));
  }

  /** Has the CRM's window hear a message of the workspace. */
  say(data: unknown): void {
    window.dispatchEvent(
      new MessageEvent('message', { data, origin: ORIGIN, source: this.#window }),
    );
  }
}
