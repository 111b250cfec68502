import { createActionGroup, props } from '@ngrx/store';
import type { RoxChatEvent, RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';

/** What an accepted event tells: its normalised params, and when it came. */
interface EventProps<Name extends RoxChatEventName> {
  /** The event's params. */
  readonly params: RoxChatEventParams[Name];
  /** When this window accepted it, in ms since the epoch. */
  readonly receivedAt: number;
}

/**
 * One action for each event of the Agent Workspace, by the event's name in the protocol, with its
 * normalised `params` and `receivedAt` in ms since the epoch.
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
    /** A notification is gone. */
    notificationRemoved: props<EventProps<'notificationRemoved'>>(),
  },
});

/** The action of any event: a union discriminated by `type`. */
export type RoxChatEventAction = ReturnType<(typeof RoxChatEventActions)[RoxChatEventName]>;

/** The action of an event: these names are the only ones that a message can lead to. */
export function toEventAction({ event, params, receivedAt }: RoxChatEvent): RoxChatEventAction {
  // The table pairs each name with the action of its params, which a union cannot express.
  const create = RoxChatEventActions[event] as (props: object) => RoxChatEventAction;
  return create({ params, receivedAt });
}
