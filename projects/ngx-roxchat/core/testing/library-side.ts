import { Subscription } from 'rxjs';
import type { OutgoingChatResult } from '../src/protocol/outgoing-chat';
import { CONFIRMATION_TIMEOUT, READY_TIMEOUT } from './commands.model';
import { ORIGIN } from './messages';
import { pick, type Reaction, Side } from './side';
import { type ForeignFrame, type ForeignWindow, World } from './world';

/** The library with the windows around it, and a record of what it did. */
export class LibrarySide extends Side {
  readonly world = new World({
    confirmationTimeout: CONFIRMATION_TIMEOUT,
    readyTimeout: READY_TIMEOUT,
    readFailureReply: ({ reply }) => (typeof reply === 'string' ? reply : null),
  });

  /** In the order of binding. */
  readonly frames: ForeignFrame[] = [];

  /** The result of each subscription to `startOutgoingChat`; null while there is none. */
  readonly results: (string | null)[] = [];

  /** The commands that a page has replied to. */
  readonly repliedCommands = new Set<object>();

  /** Whether each page replied to each command at most once, in order, and not too late. */
  isPageAsAssumed = true;

  readonly #subscriptions: Subscription[] = [];
  readonly #postCounts = new Map<ForeignWindow, number>();

  constructor() {
    super();
    this.world.service.events$.subscribe(({ event }) => {
      this.log.push(`events$ ${event}`);
      this.react(this.onEvent);
    });
  }

  /** Also subscribes to `visitorSelected$`, after `events$`. */
  watchSelections(): void {
    this.world.service.visitorSelected$.subscribe(() => this.log.push('visitorSelected$'));
  }

  start(
    roxchatVisitorId: string,
    sessionId: string | null,
    onResult: Reaction | null = null,
  ): void {
    const index = this.results.push(null) - 1;
    const subscription = new Subscription();
    this.#subscriptions.push(subscription);
    subscription.add(
      this.world.service.startOutgoingChat({ roxchatVisitorId, sessionId }).subscribe((result) => {
        const text = this.results[index] === null ? getText(result) : 'a second result';
        this.results[index] = text;
        this.log.push(`${String(index)} ${text}`);
        this.react(onResult);
      }),
    );
  }

  unsubscribe(number: number): void {
    pick(this.#subscriptions, number)?.unsubscribe();
  }

  removeFrame(number: number): void {
    const frame = pick(this.frames, number);
    if (!frame) {
      return;
    }
    this.frames.splice(this.frames.indexOf(frame), 1);
    this.world.removeFrame(frame);
  }

  reset(): void {
    this.world.service.reset();
  }

  /** Has a window post an event. */
  postEvent(window: ForeignWindow, event: string, params: object): void {
    this.world.dispatchMessage(window, { source: 'roxchat', event, params });
  }

  destroy(): void {
    this.isDestroyed = true;
    this.world.destroy();
  }

  getName(window: ForeignWindow | null): string {
    return `w${String(window ? this.world.windows.indexOf(window) : -1)}`;
  }

  findWindow(name: string): ForeignWindow | undefined {
    return this.world.windows.find((window) => this.getName(window) === name);
  }

  /** Returns what was posted since the last call, by window: `window visitor session`. */
  takePosts(): string[] {
    return this.world.windows.flatMap((window) => {
      const posts = window.posted.slice(this.#postCounts.get(window) ?? 0);
      this.#postCounts.set(window, window.posted.length);
      return posts.map(({ data, targetOrigin }) => {
        const { roxchatVisitorId, sessionId } = (data as { params: Record<string, string> }).params;
        const post = `${this.getName(window)} ${String(roxchatVisitorId)} ${String(sessionId)}`;
        return targetOrigin === ORIGIN ? post : `${post}, to ${targetOrigin}`;
      });
    });
  }
}

function getText(result: OutgoingChatResult): string {
  switch (result.status) {
    case 'started':
      return `started: ${result.sessionId}`;
    case 'failed':
      return `failed: ${result.rawCode}`;
    case 'unconfirmed':
    case 'notSent':
      return `${result.status}: ${result.reason}`;
  }
}
