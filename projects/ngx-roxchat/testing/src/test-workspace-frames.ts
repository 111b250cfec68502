import { Injectable, signal, untracked } from '@angular/core';
import {
  type ɵBoundFrame,
  ɵWorkspaceFrames,
  type ɵWorkspacePage,
  type RoxChatWorkspaceStatus,
} from 'ngx-roxchat/core';

/** The real frames, plus a workspace that is always ready and ignores what is posted to it. */
@Injectable()
export class TestWorkspaceFrames extends ɵWorkspaceFrames {
  // The RoxChatTestingController reads the commands in flight instead.
  readonly #page = { window: { postMessage: () => undefined } as unknown as Window, frame: null };

  readonly #given = signal<RoxChatWorkspaceStatus | null>(null);

  /** Sets the status of all frames, and the status while there is no frame. */
  setStatus(status: Partial<RoxChatWorkspaceStatus>): void {
    this.#given.set(Object.freeze({ ...untracked(this.status), ...status }));
  }

  override getStatus(frame: ɵBoundFrame | null): RoxChatWorkspaceStatus | null {
    return this.#given() ?? super.getStatus(frame);
  }

  override findPage(): ɵWorkspacePage {
    return this.#page;
  }

  /** Events of the controller come from the iframe of the code under test, if there is one. */
  override findFrame(source: MessageEventSource | null): ɵBoundFrame | null {
    return source === this.#page.window ? this.getNewestFrame() : super.findFrame(source);
  }

  override findLoss(): null {
    return null;
  }
}
