import type { Subscription } from 'rxjs';
import type { RoxChatConfig } from '../src/config/rox-chat-config';
import type { OutgoingChatRequest, OutgoingChatResult } from '../src/protocol/outgoing-chat';
import { ORIGIN } from './messages';
import { type ForeignFrame, type ForeignWindow, World } from './world';

export const ANN = { roxchatVisitorId: 'ann', sessionId: 'a1' };
export const BOB = { roxchatVisitorId: 'bob', sessionId: 'b1' };

/** The post that a window receives for a command. */
export const command = (params: OutgoingChatRequest): object => ({
  data: { action: 'start_outgoing_chat', params },
  targetOrigin: ORIGIN,
});

export const unconfirmed = (reason: string): unknown[] => [
  { status: 'unconfirmed', reason },
  'complete',
];
export const notSent = (reason: string): unknown[] => [{ status: 'notSent', reason }, 'complete'];

/** A workspace that has loaded, and the results of the commands that were started in it. */
export class Workspace {
  world: World;
  frame: ForeignFrame;
  window: ForeignWindow;
  /** The results of all commands, each followed by 'complete'. */
  results: (OutgoingChatResult | 'complete')[] = [];

  /** @param crmWindow null for a server, which has no window */
  constructor(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, crmWindow?: null) {
    this.world = new World(config, crmWindow);
    const frame = this.world.bind();
    frame.load();
    [this.frame, this.window] = [frame, frame.contentWindow];
  }

  /** Creates a workspace in a CRM that binds no iframe: messages from any window are accepted. */
  static unbound(): Workspace {
    const workspace = new Workspace();
    workspace.world.destroy();
    workspace.world = new World();
    workspace.window = workspace.world.addWindow();
    return workspace;
  }

  /** Removes the iframe from the document and unbinds it. */
  removeFrame(): void {
    this.world.removeFrame(this.frame);
  }

  readonly start = (request: OutgoingChatRequest): Subscription =>
    this.world.service.startOutgoingChat(request).subscribe({
      next: (result) => this.results.push(result),
      complete: () => this.results.push('complete'),
    });

  readonly postEvent = (
    event: string,
    params: object,
    from: ForeignWindow | null = this.window,
  ): void => {
    this.world.dispatchMessage(from, { source: 'roxchat', event, params });
  };

  readonly select = (ids: OutgoingChatRequest, from: ForeignWindow | null = this.window): void => {
    this.postEvent('visitorSelected', ids, from);
  };

  readonly authorize = (old: string, now: string): void => {
    this.postEvent('visitorAuthorized', {
      old: { roxchatVisitorId: old },
      new: { roxchatVisitorId: now },
    });
  };

  readonly fail = (error: string, from: ForeignWindow | null = this.window): void => {
    this.postEvent('start_outgoing_chat', { error }, from);
  };
}
