import type { Subscription } from 'rxjs';
import type { RoxChatConfig } from '../src/config/rox-chat-config';
import type { OutgoingChatRequest, OutgoingChatResult } from '../src/protocol/outgoing-chat';
import { ORIGIN } from './messages';
import { type ForeignFrame, type ForeignWindow, World } from './world';

export const ANN = { roxchatVisitorId: 'ann', sessionId: 'a1' };
export const BOB = { roxchatVisitorId: 'bob', sessionId: 'b1' };

/** What a window has posted to it. */
export const command = (params: OutgoingChatRequest): object => ({
  data: { action: 'start_outgoing_chat', params },
  targetOrigin: ORIGIN,
});

export const unconfirmed = (reason: string): unknown[] => [
  { status: 'unconfirmed', reason },
  'complete',
];
export const notSent = (reason: string): unknown[] => [{ status: 'notSent', reason }, 'complete'];

/** A workspace that has loaded, and what becomes of the commands that are given to it. */
export class Workspace {
  world: World;
  frame: ForeignFrame;
  page: ForeignWindow;
  ends: (OutgoingChatResult | 'complete')[] = [];

  /** @param top null for a server, which has no window */
  constructor(config: Omit<RoxChatConfig, 'allowedOrigin'> = {}, top?: null) {
    this.world = new World(config, top);
    const frame = this.world.bind();
    frame.load();
    [this.frame, this.page] = [frame, frame.contentWindow];
  }

  /** In a CRM that binds no iframe: what is in this one may speak, as any other may. */
  static unbound(): Workspace {
    const workspace = new Workspace();
    workspace.world.destroy();
    workspace.world = new World();
    workspace.page = workspace.world.open();
    return workspace;
  }

  /** Takes the iframe out of the document. */
  leave(): void {
    this.world.release(this.frame);
  }

  readonly start = (request: OutgoingChatRequest): Subscription =>
    this.world.service.startOutgoingChat(request).subscribe({
      next: (result) => this.ends.push(result),
      complete: () => this.ends.push('complete'),
    });

  readonly tell = (event: string, params: object, from: ForeignWindow | null = this.page): void => {
    this.world.hear(from, { source: 'roxchat', event, params });
  };

  readonly select = (ids: OutgoingChatRequest, from: ForeignWindow | null = this.page): void => {
    this.tell('visitorSelected', ids, from);
  };

  readonly authorize = (old: string, now: string): void => {
    this.tell('visitorAuthorized', {
      old: { roxchatVisitorId: old },
      new: { roxchatVisitorId: now },
    });
  };

  readonly fail = (error: string, from: ForeignWindow | null = this.page): void => {
    this.tell('start_outgoing_chat', { error }, from);
  };
}
