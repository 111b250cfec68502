import { OutgoingChatActions, RoxChatEventActions } from 'ngx-roxchat/store';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import type { LogTab } from './log-tab';
import { CANARY, type Visitor } from './log-truth';

/** An action that the store gets for an event of the workspace. */
export type ChatAction = Parameters<LogTab['dispatch']>[0];

export function writeMessage({ id }: Visitor, kind: string, chatId: number | null): ChatAction {
  const params = { roxchatVisitorId: id, chatId, kind, messageText: CANARY };
  return RoxChatEventActions.newMessageAdded(buildRoxChatEvent('newMessageAdded', params));
}

export function close({ id, chatId }: Visitor): ChatAction {
  const params = { roxchatVisitorId: id, chatId, channelId: 'c', channelUserName: CANARY };
  return RoxChatEventActions.chatClosedByOperator(
    buildRoxChatEvent('chatClosedByOperator', params),
  );
}

export function select({ id, chatId }: Visitor, hasChat: boolean): ChatAction {
  const params = { roxchatVisitorId: id, chatId: hasChat ? chatId : null };
  return RoxChatEventActions.visitorSelected(buildRoxChatEvent('visitorSelected', params));
}

export function authorize(before: string, { id }: Visitor): ChatAction {
  const params = { old: { roxchatVisitorId: before }, new: { roxchatVisitorId: id } };
  return RoxChatEventActions.visitorAuthorized(buildRoxChatEvent('visitorAuthorized', params));
}

export function startChat({ id }: Visitor): ChatAction {
  return OutgoingChatActions.outgoingChatStarted({
    status: 'started',
    sessionId: 's',
    roxchatVisitorId: id,
  });
}
