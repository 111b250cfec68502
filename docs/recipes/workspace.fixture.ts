import type { ComponentFixture } from '@angular/core/testing';

const ORIGIN = 'https://acme.rox.chat';

/** The workspace in a view's iframe. jsdom loads no page into it, so the test posts for it. */
export class WorkspaceDouble {
  readonly #window: Window;

  /** The commands that were posted to it. */
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

  /** Dispatches a message of the workspace on the CRM's window. */
  post(data: unknown): void {
    window.dispatchEvent(
      new MessageEvent('message', { data, origin: ORIGIN, source: this.#window }),
    );
  }
}
