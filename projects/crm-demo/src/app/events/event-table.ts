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

/** Returns the name to show for a visitor. */
export type NameLookup = (ids: RoxChatVisitorIds) => string;

interface EventLook<Name extends RoxChatEventName> {
  /** The label of the event in the filter. */
  readonly label: string;
  /** The path of an icon. */
  readonly icon: string;
  readonly summary: (params: RoxChatEvent<Name>['params'], getName: NameLookup) => string;
}

type EventTable = { readonly [Name in RoxChatEventName]: EventLook<Name> };

function describeChat(chatId: number | null): string {
  return chatId === null ? 'chat without an id' : `chat ${String(chatId)}`;
}

/** The label, icon and summary of each event. */
export const eventTable: EventTable = {
  newMessageAdded: {
    label: 'Messages',
    icon: mdiMessageTextOutline,
    summary: ({ kind, messageText, ...ids }, getName) =>
      `${introduce(kind, getName(ids))}: ${clip(messageText ?? 'no text')}`,
  },
  chatClosedByOperator: {
    label: 'Closed chats',
    icon: mdiChatRemoveOutline,
    summary: (params, getName) =>
      `Agent closed ${describeChat(params.chatId)} with ${getName(params)}`,
  },
  visitorAuthorized: {
    label: 'Logins',
    icon: mdiAccountCheckOutline,
    summary: (params, getName) => `${getName(params.old)} logged in as ${getName(params.new)}`,
  },
  visitorSelected: {
    label: 'Selections',
    icon: mdiCursorDefaultClickOutline,
    summary: (params, getName) =>
      `Agent opened ${describeChat(params.chatId)} with ${getName(params)}`,
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

/** Returns a summary of the event in one line. */
export function summarize<Name extends RoxChatEventName>(
  { event, params }: RoxChatEvent<Name>,
  getName: NameLookup,
): string {
  const look: EventTable[Name] = eventTable[event];
  return look.summary(params, getName);
}
