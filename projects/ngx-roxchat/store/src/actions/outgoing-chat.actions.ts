import { createActionGroup, props } from '@ngrx/store';
import type { OutgoingChatRequest, OutgoingChatResult } from 'ngx-roxchat/core';

/** What a result tells beside its `status`. */
type Told<Status extends OutgoingChatResult['status']> = Omit<
  Extract<OutgoingChatResult, { status: Status }>,
  'status'
>;

/** Of the visitor that the command named. */
type Visitor = Pick<OutgoingChatRequest, 'roxchatVisitorId'>;

/**
 * The command `start_outgoing_chat`, and its endings. The application dispatches
 * `startOutgoingChat`; the effect answers with one of the others, each with the visitor's
 * `roxchatVisitorId`.
 */
export const OutgoingChatActions = createActionGroup({
  source: 'Rox.Chat Outgoing Chat',
  events: {
    /** Gives the command; with the fields of an `OutgoingChatRequest`. */
    startOutgoingChat: props<OutgoingChatRequest>(),
    /** The workspace opened the chat; with `sessionId`. */
    outgoingChatStarted: props<Visitor & Told<'started'>>(),
    /** The workspace refused; with `code`, `message` and `rawCode`. */
    outgoingChatFailed: props<Visitor & Told<'failed'>>(),
    /** It was posted, and nothing more is known; with `reason`. */
    outgoingChatUnconfirmed: props<Visitor & Told<'unconfirmed'>>(),
    /** It was not posted; with `reason`. */
    outgoingChatNotSent: props<Visitor & Told<'notSent'>>(),
  },
});

/** The action of any ending: a union discriminated by `type`. */
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
  { status, ...told }: OutgoingChatResult,
): OutgoingChatEndAction {
  // The table pairs each status with the action of its result, which a union cannot express.
  const create = OutgoingChatActions[ENDS[status]] as (props: object) => OutgoingChatEndAction;
  return create({ roxchatVisitorId, ...told });
}
