import type { ChannelIdentity, ChannelType } from './channel';
import type { Message } from './message';
import type { Topic } from './topic';

export type ChatStatus = 'none' | 'open' | 'closed';

/** A person on the desk. */
export interface Visitor {
  /** The desk's own handle: unlike the ids, it stays when the visitor authorizes. */
  readonly key: number;
  readonly name: string;
  readonly topic: Topic;
  readonly roxchatVisitorId: string;
  readonly providedVisitorId: string | null;
  readonly siebelId: string | null;
  readonly sessionId: string;
  /** The CRM's task; the protocol ties it to `siebelId`. */
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

/** A visitor whom neither the bank's site nor its CRM knows. */
export function isAnonymous(visitor: Visitor): boolean {
  return visitor.providedVisitorId === null && visitor.siebelId === null;
}
