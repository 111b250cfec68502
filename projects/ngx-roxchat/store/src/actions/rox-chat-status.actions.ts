import { createActionGroup, props } from '@ngrx/store';
import type { RoxChatWorkspaceStatus } from 'ngx-roxchat/core';

/** The status of the workspace's frame, for which the protocol has no events. */
export const RoxChatStatusActions = createActionGroup({
  source: 'Rox.Chat Frame',
  events: {
    /** The status changed. */
    workspaceStatusChanged: props<{
      /** The complete new status. */
      readonly workspaceStatus: RoxChatWorkspaceStatus;
    }>(),
  },
});
