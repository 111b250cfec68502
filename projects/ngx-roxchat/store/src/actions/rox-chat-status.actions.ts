import { createActionGroup, props } from '@ngrx/store';
import type { RoxChatWorkspaceStatus } from 'ngx-roxchat/core';

/**
 * What becomes known of the workspace's frame, which the protocol has no events for:
 * `workspaceStatusChanged`, with all of the `workspaceStatus`.
 */
export const RoxChatStatusActions = createActionGroup({
  source: 'Rox.Chat Frame',
  events: {
    workspaceStatusChanged: props<{ readonly workspaceStatus: RoxChatWorkspaceStatus }>(),
  },
});
