import { createActionGroup, props } from '@ngrx/store';
import type { OutgoingChatRequest, OutgoingChatResult } from 'ngx-roxchat/core';

/** A result, and the visitor that the command named. */
type VisitorResult<Status extends OutgoingChatResult['status']> = Pick<
  OutgoingChatRequest,
  'roxchatVisitorId'
> &
  Extract<OutgoingChatResult, { status: Status }>;

/**
 * The command `start_outgoing_chat`, and its results. The application dispatches
 * `startOutgoingChat`; the effect dispatches one of the others, with the result and the visitor's
 * `roxchatVisitorId`.
 */
export const OutgoingChatActions = createActionGroup({
  source: 'Rox.Chat Outgoing Chat',
  events: {
    /** Gives the command; with the fields of an `OutgoingChatRequest`. */
    startOutgoingChat: props<OutgoingChatRequest>(),
    /** The workspace opened the chat; with `sessionId`. */
    outgoingChatStarted: props<VisitorResult<'started'>>(),
    /** The workspace refused; with `code`, `message` and `rawCode`. */
    outgoingChatFailed: props<VisitorResult<'failed'>>(),
    /** It was posted, and nothing more is known; with `reason`. */
    outgoingChatUnconfirmed: props<VisitorResult<'unconfirmed'>>(),
    /** It was not posted; with `reason`. */
    outgoingChatNotSent: props<VisitorResult<'notSent'>>(),
  },
});

/** The action of any result: a union discriminated by `type`, and by `status`. */
export type OutgoingChatEndAction = ReturnType<
  (typeof OutgoingChatActions)[(typeof ENDS)[keyof typeof ENDS]]
>;

/** The action of each result, by its status. */
const ENDS = {
  started: 'outgoingChatStarted',
  failed: 'outgoingChatFailed',
  unconfirmed: 'outgoingChatUnconfirmed',
  notSent: 'outgoingChatNotSent',
} as const satisfies Record<OutgoingChatResult['status'], keyof typeof OutgoingChatActions>;

/** The action of a result. */
export function toEndAction(
  roxchatVisitorId: string,
  result: OutgoingChatResult,
): OutgoingChatEndAction {
  // The table pairs each status with the action of its result, which a union cannot express.
  const create = OutgoingChatActions[ENDS[result.status]] as (
    props: object,
  ) => OutgoingChatEndAction;
  return create({ roxchatVisitorId, ...result });
}
