import type { RoxChatVisitorIds } from 'ngx-roxchat/core';
import type { RoxChatVisitorChannel } from 'ngx-roxchat/store';

/** What the agent notes about a chat. */
export interface InteractionWrapUp {
  /** The application's code for what came of the chat, at most 256 characters. */
  readonly code: string;
  /**
   * The agent's own words; null once they were logged, and in other tabs. They are never in the
   * browser's storage. Keep those that you have.
   */
  readonly note: string | null;
}

/** The channel of a chat, without the visitor's name. */
export type InteractionChannel = Omit<RoxChatVisitorChannel, 'channelUserName'>;

/** One chat, for the log of the CRM: ids, times and counts, and never what was written. */
export interface InteractionRecord {
  /**
   * Identifies the record: letters, digits and a hyphen. It is the same in every tab and after a
   * reload. A record that is logged again replaces the one with its key.
   */
  readonly key: string;
  /** The protocol's `chatId`. */
  readonly chatId: number;
  /** The visitor's ids, as the last event named them. */
  readonly visitor: RoxChatVisitorIds;
  /** The ids that the visitor had before `visitorAuthorized`, at most ten. */
  readonly formerIds: readonly string[];
  /** The channel, known once the agent has closed the chat; null if unknown. */
  readonly channel: InteractionChannel | null;
  /** When the first event of the chat came, in ms since the epoch. */
  readonly startedAt: number;
  /** When the last event of the chat came, in ms since the epoch. */
  readonly endedAt: number;
  /**
   * Why the record ended. `agent`: the agent has closed the chat. `silence`: no event came for
   * `silenceAfter`. `page-left`: the page that received the last event was left, and none came
   * since, or the agent has signed out. A chat may go on after each of them.
   */
  readonly endedBy: 'agent' | 'silence' | 'page-left';
  /** How often a message came after the agent had closed the chat. */
  readonly reopened: number;
  /** Whether the application started the chat. */
  readonly startedFromCrm: boolean;
  /** How many messages came. */
  readonly messages: {
    /** Those of the kinds `visitor` and `file_visitor`. */
    readonly visitor: number;
    /** Those of the kinds `operator` and `file_operator`. */
    readonly agent: number;
  };
  /** How long the visitor's first message waited for one of an agent, in ms; null if it had none. */
  readonly firstReplyAfter: number | null;
  /** What the agent has noted; null if nothing. */
  readonly wrapUp: InteractionWrapUp | null;
}
