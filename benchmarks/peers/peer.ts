import type { Said } from '../payloads';

/** A command as an application gives it. */
export interface Command {
  readonly roxchatVisitorId: string;
  readonly sessionId: string;
}

/** What the CRM's side of a peer is given. */
export interface Desk {
  /** Where the workspace's iframe goes. */
  readonly container: HTMLElement;
  /** The workspace's page. */
  readonly url: string;
  /** The workspace's origin. */
  readonly origin: string;
  /** To be called with each event that is heard. */
  readonly tell: (said: Said) => void;
}

/** What a peer that is connected can do beside telling. */
export interface Connection {
  /** Sends the command; resolves when the workspace has answered it. */
  readonly command?: (command: Command) => Promise<unknown>;
  /** Has so many subscribe in turn, where nobody else does, and leave. */
  readonly subscribeAndLeave?: (count: number, whileSubscribed: () => void) => Promise<void>;
  /** How often change detection has run. */
  readonly changeDetections?: () => number;
}

/** The CRM's side of a way to hear the workspace; resolves when its page is there. */
export type Connect = (desk: Desk) => Promise<Connection>;

/** The workspace's side of one; resolves to what says an event. */
export type Speak = (
  crmOrigin: string,
  answer: (command: Command) => void,
) => Promise<(said: Said) => unknown>;

/** Shows the workspace in an iframe; resolves to its window when it has loaded. */
export async function showWorkspace({ container, url }: Desk): Promise<{ workspace: Window }> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  frame.src = url;
  container.append(frame);
  await loaded;
  if (!frame.contentWindow) {
    throw new Error('the frame has no window');
  }
  return { workspace: frame.contentWindow };
}
