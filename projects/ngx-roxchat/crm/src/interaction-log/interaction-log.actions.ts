import { createActionGroup, props } from '@ngrx/store';
import type { InteractionLossReason } from './interaction-log-handler';

/** Which record a step is about. */
interface KeyProps {
  /** The key of the record. */
  readonly key: string;
}

/**
 * The steps of the interaction log, for the devtools and for effects. They contain no record.
 * Dispatched by the application, they change nothing.
 */
export const RoxChatInteractionLogActions = /* @__PURE__ */ (() =>
  createActionGroup({
    source: 'Rox.Chat Interaction Log',
    events: {
      /** The handler was asked to log a record. */
      logging: props<KeyProps>(),
      /** The handler has logged it. */
      logged: props<KeyProps>(),
      /** The handler has failed, and is asked again later. */
      failed: props<KeyProps>(),
      /** The agent has wrapped up a chat. */
      wrappedUp: props<KeyProps>(),
      /** A record is not logged any more. */
      lost: props<
        KeyProps & {
          /** Why. */
          readonly reason: InteractionLossReason;
        }
      >(),
    },
  }))();
