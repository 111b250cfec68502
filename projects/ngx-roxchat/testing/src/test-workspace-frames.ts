import { Injectable } from '@angular/core';
import { type ɵBoundFrame, ɵWorkspaceFrames, type ɵWorkspacePage } from 'ngx-roxchat/core';

/** The frames as they are, and a workspace that is always there and swallows what is posted to it. */
@Injectable()
export class TestWorkspaceFrames extends ɵWorkspaceFrames {
  // The RoxChatTestingController finds what was posted.
  readonly #page = { window: { postMessage: () => undefined } as unknown as Window, frame: null };

  override findPage(): ɵWorkspacePage {
    return this.#page;
  }

  /** What the controller emits is from the iframe that the code under test shows, if it shows one. */
  override findFrame(source: MessageEventSource | null): ɵBoundFrame | null {
    return source === this.#page.window ? this.getNewest() : super.findFrame(source);
  }

  override findLoss(): null {
    return null;
  }
}
