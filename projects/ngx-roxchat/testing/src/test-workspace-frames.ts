import { Injectable } from '@angular/core';
import { ɵWorkspaceFrames, type ɵWorkspacePage } from 'ngx-roxchat/core';

/** The frames as they are, with a workspace that is always there for commands. */
@Injectable()
export class TestWorkspaceFrames extends ɵWorkspaceFrames {
  // Nothing is posted to it: TestStartCommand keeps the commands.
  readonly #page: ɵWorkspacePage = { window: {} as Window, frame: null };

  override page(): ɵWorkspacePage {
    return this.#page;
  }
}
