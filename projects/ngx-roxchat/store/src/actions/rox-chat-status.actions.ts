import { createActionGroup, props } from '@ngrx/store';
import type { RoxChatWorkspaceStatus } from 'ngx-roxchat/core';

/** What becomes known of the workspace's frame, which the protocol has no events for. */
export const RoxChatStatusActions = createActionGroup({
  source: 'Rox.Chat Frame',
  events: {
    /** Something became known; with all that is. */
    workspaceStatusChanged: props<{
      /** What is known of the workspace's frame now. */
      readonly workspaceStatus: RoxChatWorkspaceStatus;
    }>(),
  },
});
