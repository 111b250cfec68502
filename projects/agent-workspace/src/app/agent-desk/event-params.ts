import type { RoxChatEventParams, RoxChatVisitorIds } from 'ngx-roxchat/core';
import type { DeskNotification } from './desk-notification';
import type { Message } from './message';
import type { Visitor } from './visitor';

// Each function returns all fields of its sample in the protocol document, in the same order.

export function newMessageAdded(
  visitor: Visitor,
  { kind, text }: Message,
): RoxChatEventParams['newMessageAdded'] {
  const { roxchatVisitorId, providedVisitorId, chatId, sessionId, siebelId } = visitor;
  return {
    roxchatVisitorId,
    providedVisitorId,
    chatId,
    sessionId,
    kind,
    messageText: text,
    siebelId,
  };
}

export function chatClosedByOperator(visitor: Visitor): RoxChatEventParams['chatClosedByOperator'] {
  const { roxchatVisitorId, providedVisitorId, chatId, siebelId, channelIdentity } = visitor;
  return {
    roxchatVisitorId,
    providedVisitorId,
    chatId,
    siebelId,
    channelId: channelIdentity?.id ?? null,
    channelType: channelIdentity ? visitor.channel : null,
    channelUserId: channelIdentity?.userId ?? null,
    channelUserName: channelIdentity?.userName ?? null,
  };
}

export function visitorAuthorized(
  before: Visitor,
  after: Visitor,
): RoxChatEventParams['visitorAuthorized'] {
  return { old: getVisitorIds(before), new: getVisitorIds(after) };
}

export function visitorSelected(visitor: Visitor): RoxChatEventParams['visitorSelected'] {
  const { roxchatVisitorId, providedVisitorId, chatId, sessionId, taskId, siebelId } = visitor;
  return { roxchatVisitorId, providedVisitorId, chatId, sessionId, taskId, siebelId };
}

/** For a visitor who is not on the desk: fields that the command does not contain are null. */
export function unknownVisitorSelected(
  roxchatVisitorId: string,
  sessionId: string,
): RoxChatEventParams['visitorSelected'] {
  const unknown = { providedVisitorId: null, chatId: null, taskId: null, siebelId: null };
  return { ...unknown, roxchatVisitorId, sessionId };
}

export function notificationAdded({
  id,
  kind,
  text,
  sessionId,
}: DeskNotification): RoxChatEventParams['notificationAdded'] {
  return { notification: { id, kind, text, sessionId } };
}

export function notificationRemoved({
  id,
}: DeskNotification): RoxChatEventParams['notificationRemoved'] {
  return { notification: { id } };
}

function getVisitorIds(visitor: Visitor): RoxChatVisitorIds {
  const { roxchatVisitorId, providedVisitorId, siebelId } = visitor;
  return { roxchatVisitorId, providedVisitorId, siebelId };
}
