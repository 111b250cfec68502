import { createActionGroup, props } from '@ngrx/store';
import type { RoxChatEvent, RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';

/** The props of an event's action. */
interface EventProps<Name extends RoxChatEventName> {
  /** The event's normalised params. */
  readonly params: RoxChatEventParams[Name];
  /** When this window accepted it, in ms since the epoch. */
  readonly receivedAt: number;
}

/**
 * One action for each event of the Agent Workspace, under the event's name in the protocol. Each
 * has the normalised `params` and `receivedAt` in ms since the epoch.
 */
export const RoxChatEventActions = createActionGroup({
  source: 'Rox.Chat Workspace',
  events: {
    /** A visitor or an agent left a message. */
    newMessageAdded: props<EventProps<'newMessageAdded'>>(),
    /** The agent closed a chat. */
    chatClosedByOperator: props<EventProps<'chatClosedByOperator'>>(),
    /** A visitor logged in, and their ids changed. */
    visitorAuthorized: props<EventProps<'visitorAuthorized'>>(),
    /** The agent opened the chat with a visitor. */
    visitorSelected: props<EventProps<'visitorSelected'>>(),
    /** A notification arrived. */
    notificationAdded: props<EventProps<'notificationAdded'>>(),
    /** A notification was removed. */
    notificationRemoved: props<EventProps<'notificationRemoved'>>(),
  },
});

/** The action of any event: a union discriminated by `type`. */
export type RoxChatEventAction = ReturnType<(typeof RoxChatEventActions)[RoxChatEventName]>;

/** Creates the action of an event. A message cannot cause an action of any other type. */
export function toEventAction({ event, params, receivedAt }: RoxChatEvent): RoxChatEventAction {
  // The types of the table cannot express that each name has the action of its params.
  const create = RoxChatEventActions[event] as (props: object) => RoxChatEventAction;
  return create({ params, receivedAt });
}
