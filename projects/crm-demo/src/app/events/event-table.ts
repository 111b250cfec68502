import {
  mdiAccountCheckOutline,
  mdiBellMinusOutline,
  mdiBellPlusOutline,
  mdiChatRemoveOutline,
  mdiCursorDefaultClickOutline,
  mdiMessageTextOutline,
} from '@mdi/js';
import type { RoxChatEvent, RoxChatEventName, RoxChatVisitorIds } from 'ngx-roxchat';
import { clip } from './clip';
import { introduce } from './message-kinds';

/** Names a visitor for the agent. */
export type NameOf = (ids: RoxChatVisitorIds) => string;

interface EventLook<Name extends RoxChatEventName> {
  /** What the filter calls such events. */
  readonly label: string;
  /** The path of an icon. */
  readonly icon: string;
  readonly summary: (params: RoxChatEvent<Name>['params'], nameOf: NameOf) => string;
}

type EventTable = { readonly [Name in RoxChatEventName]: EventLook<Name> };

function chat(chatId: number | null): string {
  return chatId === null ? 'chat without an id' : `chat ${String(chatId)}`;
}

/** How each event looks in the timeline. */
export const eventTable: EventTable = {
  newMessageAdded: {
    label: 'Messages',
    icon: mdiMessageTextOutline,
    summary: ({ kind, messageText, ...ids }, nameOf) =>
      `${introduce(kind, nameOf(ids))}: ${clip(messageText ?? 'no text')}`,
  },
  chatClosedByOperator: {
    label: 'Closed chats',
    icon: mdiChatRemoveOutline,
    summary: (params, nameOf) => `Agent closed ${chat(params.chatId)} with ${nameOf(params)}`,
  },
  visitorAuthorized: {
    label: 'Logins',
    icon: mdiAccountCheckOutline,
    summary: (params, nameOf) => `${nameOf(params.old)} logged in as ${nameOf(params.new)}`,
  },
  visitorSelected: {
    label: 'Selections',
    icon: mdiCursorDefaultClickOutline,
    summary: (params, nameOf) => `Agent opened ${chat(params.chatId)} with ${nameOf(params)}`,
  },
  notificationAdded: {
    label: 'Notifications',
    icon: mdiBellPlusOutline,
    summary: ({ notification: { kind, text } }) =>
      `${kind ?? 'notification'}: ${clip(text ?? 'no text')}`,
  },
  notificationRemoved: {
    label: 'Removals',
    icon: mdiBellMinusOutline,
    summary: ({ notification: { id } }) => `Notification ${clip(id, 40)} is gone`,
  },
};

/** What happened, in one line. */
export function summarize<Name extends RoxChatEventName>(
  { event, params }: RoxChatEvent<Name>,
  nameOf: NameOf,
): string {
  const look: EventTable[Name] = eventTable[event];
  return look.summary(params, nameOf);
}
