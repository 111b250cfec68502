import { createActionGroup, props } from '@ngrx/store';
import type { OutgoingChatRequest, OutgoingChatResult } from 'ngx-roxchat/core';

/** A result, with the visitor named in the command. */
type VisitorResult<Status extends OutgoingChatResult['status']> = Pick<
  OutgoingChatRequest,
  'roxchatVisitorId'
> &
  Extract<OutgoingChatResult, { status: Status }>;

/**
 * The command `start_outgoing_chat` and its results. The application dispatches
 * `startOutgoingChat`. The effect dispatches one of the other actions, with the result and the
 * visitor's `roxchatVisitorId`.
 */
export const OutgoingChatActions = createActionGroup({
  source: 'Rox.Chat Outgoing Chat',
  events: {
    /** Starts a chat. Has the fields of an `OutgoingChatRequest`. */
    startOutgoingChat: props<OutgoingChatRequest>(),
    /** The workspace opened the chat. Has `sessionId`. */
    outgoingChatStarted: props<VisitorResult<'started'>>(),
    /** The workspace replied with a failure. Has `code`, `message` and `rawCode`. */
    outgoingChatFailed: props<VisitorResult<'failed'>>(),
    /** The command was posted, and nothing more is known. Has `reason`. */
    outgoingChatUnconfirmed: props<VisitorResult<'unconfirmed'>>(),
    /** The command was not posted. Has `reason`. */
    outgoingChatNotSent: props<VisitorResult<'notSent'>>(),
  },
});

/** The action of any result: a union discriminated by `type` and by `status`. */
export type OutgoingChatEndAction = ReturnType<
  (typeof OutgoingChatActions)[(typeof RESULT_ACTIONS)[keyof typeof RESULT_ACTIONS]]
>;

/** The name of the action for each result status. */
const RESULT_ACTIONS = {
  started: 'outgoingChatStarted',
  failed: 'outgoingChatFailed',
  unconfirmed: 'outgoingChatUnconfirmed',
  notSent: 'outgoingChatNotSent',
} as const satisfies Record<OutgoingChatResult['status'], keyof typeof OutgoingChatActions>;

/** Creates the action of a result. */
export function toResultAction(
  roxchatVisitorId: string,
  result: OutgoingChatResult,
): OutgoingChatEndAction {
  // The types of the table cannot express that each status has the action of its result.
  const create = OutgoingChatActions[RESULT_ACTIONS[result.status]] as (
    props: object,
  ) => OutgoingChatEndAction;
  return create({ roxchatVisitorId, ...result });
}
