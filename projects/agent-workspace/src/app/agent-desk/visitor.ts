import type { ChannelIdentity, ChannelType } from './channel';
import type { Message } from './message';
import type { Topic } from './topic';

export type ChatStatus = 'none' | 'open' | 'closed';

/** A visitor on the desk. */
export interface Visitor {
  /** The desk's own key: unlike the ids, it does not change when the visitor authorizes. */
  readonly key: number;
  readonly name: string;
  readonly topic: Topic;
  readonly roxchatVisitorId: string;
  readonly providedVisitorId: string | null;
  readonly siebelId: string | null;
  readonly sessionId: string;
  /** The CRM's task; by the protocol, only with a `siebelId`. */
  readonly taskId: string | null;
  readonly channel: ChannelType;
  readonly channelIdentity: ChannelIdentity | null;
  /** Null until there is a chat. */
  readonly chatId: number | null;
  readonly status: ChatStatus;
  readonly messages: readonly Message[];
  readonly unread: number;
  readonly seenAt: number;
}

/** Whether the visitor is unknown to both the bank's site and its CRM. */
export function isAnonymous(visitor: Visitor): boolean {
  return visitor.providedVisitorId === null && visitor.siebelId === null;
}
