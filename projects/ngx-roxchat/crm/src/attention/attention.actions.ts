import { createActionGroup, props } from '@ngrx/store';

/** What the agent does about a notification, for the devtools and for effects. */
export const RoxChatAttentionActions = /* @__PURE__ */ (() =>
  createActionGroup({
    source: 'Rox.Chat Attention',
    events: {
      /** The agent has clicked a desktop notification. */
      notificationClicked: props<{
        /** The visitor whose message it was about. */
        readonly roxchatVisitorId: string;
      }>(),
    },
  }))();
