import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { RoxChatWorkspaceStatus } from 'ngx-roxchat/core';

/** What happens around the workspace, for which the protocol has no events. */
export const RoxChatStatusActions = createActionGroup({
  source: 'Rox.Chat Frame',
  events: {
    /** The status changed. */
    workspaceStatusChanged: props<{
      /** The complete new status. */
      readonly workspaceStatus: RoxChatWorkspaceStatus;
    }>(),
    /** The application's page was hidden, or became visible. */
    pageVisibilityChanged: props<{
      /** Whether `document.visibilityState` is not `hidden`. */
      readonly isPageVisible: boolean;
    }>(),
    /**
     * The application dispatches it when the agent signs out, or calls `RoxChatService.reset`, which
     * dispatches it. The store and the service forget visitors, sessions, notifications and outgoing
     * chats. The status of the frame and of the page stays.
     */
    reset: emptyProps(),
  },
});
