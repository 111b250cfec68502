import type { WireEvent } from '../payloads';

/** A command as an application passes it. */
export interface Command {
  readonly roxchatVisitorId: string;
  readonly sessionId: string;
}

/** The input of the CRM's side of a peer. */
export interface Desk {
  /** The parent of the workspace's iframe. */
  readonly container: HTMLElement;
  /** The address of the workspace's page. */
  readonly url: string;
  /** The workspace's origin. */
  readonly origin: string;
  /** Must be called with each event that is received. */
  readonly emit: (event: WireEvent) => void;
}

/** What a connected peer can do besides emitting events. */
export interface Connection {
  /** Sends the command; resolves when the workspace has replied to it. */
  readonly command?: (command: Command) => Promise<unknown>;
  /** Subscribes and unsubscribes `count` times, one after the other, without other subscribers. */
  readonly subscribeAndLeave?: (count: number, whileSubscribed: () => void) => Promise<void>;
  /** How often change detection has run. */
  readonly changeDetections?: () => number;
}

/** The CRM's side of a way to receive events; resolves when the workspace's page has loaded. */
export type Connect = (desk: Desk) => Promise<Connection>;

/** The workspace's side of it; resolves to a function that posts an event. */
export type ConnectFrame = (
  crmOrigin: string,
  onCommand: (command: Command) => void,
) => Promise<(event: WireEvent) => unknown>;

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
