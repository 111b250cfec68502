import { type Action, createActionGroup, props } from '@ngrx/store';
import type { RoxChatScreenPopState } from './screen-pop-state';

/** Whom a step is about. */
interface VisitorProps {
  /** The visitor's id in Rox.Chat. */
  readonly roxchatVisitorId: string;
}

/**
 * The steps of a screen pop, for the devtools and for effects. They contain no customer. Dispatched
 * by the application, they change nothing.
 */
export const RoxChatScreenPopActions = /* @__PURE__ */ (() =>
  createActionGroup({
    source: 'Rox.Chat Screen Pop',
    events: {
      /** The handler was asked to find customers, or to open a record. */
      searching: props<VisitorProps>(),
      /** The handler has opened a record. */
      opened: props<VisitorProps>(),
      /** Several customers fit. */
      several: props<
        VisitorProps & {
          /** How many, at least two. */
          readonly count: number;
        }
      >(),
      /** No customer fits. */
      none: props<VisitorProps>(),
      /** A customer was found, and the record is not open. */
      held: props<VisitorProps>(),
      /** The handler has failed. */
      failed: props<
        VisitorProps & {
          /** The method of the handler that failed. */
          readonly step: 'find' | 'open';
        }
      >(),
    },
  }))();

/** Creates the action of a state. There is none for `idle`. */
export function toStepAction(
  state: Exclude<RoxChatScreenPopState<unknown>, { readonly status: 'idle' }>,
): Action {
  const { roxchatVisitorId } = state.visitor;
  if (state.status === 'several') {
    return RoxChatScreenPopActions.several({ roxchatVisitorId, count: state.customers.length });
  }
  if (state.status === 'failed') {
    return RoxChatScreenPopActions.failed({ roxchatVisitorId, step: state.step });
  }
  return RoxChatScreenPopActions[state.status]({ roxchatVisitorId });
}
