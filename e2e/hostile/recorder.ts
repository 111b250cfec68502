import type { Frame, Page } from 'puppeteer-core';

declare global {
  interface Window {
    /** The origins of all messages that this window has received. */
    receivedFrom: string[];
    /** The directives of the Content Security Policy that were violated. */
    violations: string[];
    /** Called once, when the first message arrives, before the library receives it. */
    onFirstMessage: (() => void) | undefined;
    /** All that scripts of this page have logged, as JSON. */
    printed: string;
    /** Whether the page was restored from the back-forward cache. */
    cameBack: boolean;
    /** All that the store's devtools have received, as JSON. */
    devtools: string;
    /** How often the data of a message was read, once `watchReads` has run. */
    reads: number;
    /** How many messages were posted to the empty window of an iframe that has not loaded. */
    postedTooEarly: number;
    /** Angular's own debugging functions, in a development build. */
    ng: {
      getComponent(element: Element | null): { address: string };
      applyChanges(component: object): void;
    };
    /** In a development build: gives the workspace component another address. */
    giveAddress: (src: string) => void;
    /** The commands of the application with two bound frames; a name is the id of a workspace. */
    severalFrames: {
      /** Removes a workspace from the document, as the router does with a stored route. */
      detach(name: string): void;
      attach(name: string): void;
      /** Starts a chat with a visitor, in a session named after them. */
      startChat(visitor: string): void;
    };
    /** An iframe that a script has removed from the document, and the window that it had before. */
    removed: { iframe: HTMLIFrameElement; window: Window | null };
    /** Resolves when the workspace's iframe has loaded its next page. */
    loaded: Promise<unknown>;
    /** The window that this one opened last. */
    opened: Window | null;
  }
}

/**
 * Runs in each page before its own scripts. Records the messages that arrive, so that only these
 * count as rejected, and the violations of the Content Security Policy. A page in a frame posts to
 * its parent what a message asks it to relay.
 */
export function recorder(): void {
  const getText = (value: unknown): string => {
    try {
      return `${String(value)} ${JSON.stringify(value)}`;
    } catch {
      return String(value);
    }
  };
  window.receivedFrom = [];
  window.violations = [];
  window.printed = '';
  for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
    // eslint-disable-next-line no-console -- the tests check what is printed
    const print = console[method].bind(console);
    // eslint-disable-next-line no-console
    console[method] = (...values: unknown[]) => {
      print(...values);
      window.printed += values.map(getText).join();
    };
  }
  window.giveAddress = (src) => {
    const component = window.ng.getComponent(document.querySelector('crm-root'));
    component.address = src;
    window.ng.applyChanges(component);
  };
  window.addEventListener('pageshow', ({ persisted }) => {
    window.cameBack = persisted;
  });
  window.addEventListener('message', ({ origin }) => {
    window.receivedFrom.push(origin);
    window.onFirstMessage?.();
    window.onFirstMessage = undefined;
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    window.violations.push(effectiveDirective);
  });
  if (window.parent !== window) {
    window.addEventListener('message', ({ data }: MessageEvent<{ relay?: unknown }>) => {
      if (data.relay !== undefined) {
        window.parent.postMessage(data.relay, '*');
      }
    });
  }
}

/** Returns how many messages a page has received since it was loaded. */
export function countMessages(page: Frame | Page): Promise<number> {
  return page.evaluate(() => window.receivedFrom.length);
}
