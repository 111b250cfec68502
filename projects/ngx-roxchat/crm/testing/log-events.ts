import { OutgoingChatActions, RoxChatEventActions } from 'ngx-roxchat/store';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import type { LogTab } from './log-tab';
import { CANARY, type Visitor } from './log-truth';

/** An action that the store gets for an event of the workspace. */
export type ChatAction = Parameters<LogTab['dispatch']>[0];

/** A visitor, and the chat that an event names. */
interface NamedChat {
  readonly id: string;
  readonly chatId: number | null;
}

export function writeMessage(
  { id }: Pick<Visitor, 'id'>,
  kind: string,
  chatId: number | null,
): ChatAction {
  const params = { roxchatVisitorId: id, chatId, kind, messageText: CANARY };
  return RoxChatEventActions.newMessageAdded(buildRoxChatEvent('newMessageAdded', params));
}

export function close({ id, chatId }: NamedChat): ChatAction {
  const params = { roxchatVisitorId: id, chatId, channelId: 'c', channelUserName: CANARY };
  return RoxChatEventActions.chatClosedByOperator(
    buildRoxChatEvent('chatClosedByOperator', params),
  );
}

export function select({ id, chatId }: NamedChat, hasChat: boolean): ChatAction {
  const params = { roxchatVisitorId: id, chatId: hasChat ? chatId : null };
  return RoxChatEventActions.visitorSelected(buildRoxChatEvent('visitorSelected', params));
}

export function authorize(before: string, { id }: Pick<Visitor, 'id'>): ChatAction {
  const params = { old: { roxchatVisitorId: before }, new: { roxchatVisitorId: id } };
  return RoxChatEventActions.visitorAuthorized(buildRoxChatEvent('visitorAuthorized', params));
}

export function startChat({ id }: Pick<Visitor, 'id'>): ChatAction {
  return OutgoingChatActions.outgoingChatStarted({
    status: 'started',
    sessionId: 's',
    roxchatVisitorId: id,
  });
}
