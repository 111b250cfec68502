declare global {
  interface Window {
    /** The origins of all messages that this window has heard. */
    heardFrom: string[];
    /** What the Content Security Policy has blocked, by directive. */
    violations: string[];
    /** Called once, as the first message arrives, before the library hears it. */
    whenHeard: (() => void) | undefined;
    /** All that scripts of this page have printed, as JSON. */
    printed: string;
    /** The page was kept as it was while the agent was at another one. */
    cameBack: boolean;
    /** All that the store's devtools were told, as JSON. */
    devtools: string;
    /** How often the data of a message was asked for, once that is watched. */
    reads: number;
    /** Posts to the empty window of an iframe that has not loaded. */
    postedTooEarly: number;
    /** Angular's own debugging functions, in a development build. */
    ng: {
      getComponent(element: Element | null): { address: string };
      applyChanges(component: object): void;
    };
    /** Has the application give the workspace component another address, in a development build. */
    giveAddress: (src: string) => void;
    /** What the application with two bound frames can be told; a name is the id of a workspace. */
    severalFrames: {
      /** Takes a workspace out of the document, as the router does with a route that is kept. */
      keep(name: string): void;
      bringBack(name: string): void;
      /** Starts a chat with a visitor, in a session named after them. */
      startChat(visitor: string): void;
    };
    /** An iframe that a script has taken out of the document, and the window that it had there. */
    kept: { iframe: HTMLIFrameElement; window: Window | null };
    /** Settles when the workspace's iframe has loaded its next page. */
    loaded: Promise<unknown>;
    /** The window that this one has opened last. */
    opened: Window | null;
  }
}

/**
 * Runs in each page before its own scripts: notes what is posted to it, so that only what has really
 * arrived counts as rejected, and what the Content Security Policy keeps from happening. A page in
 * a frame says to its parent what it is told to say.
 */
export function recorder(): void {
  const textOf = (value: unknown): string => {
    try {
      return `${String(value)} ${JSON.stringify(value)}`;
    } catch {
      return String(value);
    }
  };
  window.heardFrom = [];
  window.violations = [];
  window.printed = '';
  for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
    // eslint-disable-next-line no-console -- what is printed is what is tested
    const print = console[method].bind(console);
    // eslint-disable-next-line no-console
    console[method] = (...values: unknown[]) => {
      print(...values);
      window.printed += values.map(textOf).join();
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
    window.heardFrom.push(origin);
    window.whenHeard?.();
    window.whenHeard = undefined;
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    window.violations.push(effectiveDirective);
  });
  if (window.parent !== window) {
    window.addEventListener('message', ({ data }: MessageEvent<{ say?: unknown }>) => {
      if (data.say !== undefined) {
        window.parent.postMessage(data.say, '*');
      }
    });
  }
}
