import type { Page } from './pages.model';
import type { Reaction } from './side';

/** One subscription to `startOutgoingChat`. */
export interface Request {
  /** Null if the request led to no command. */
  command: Command | null;
  /** For example `failed: code`; null while there is none. */
  result: string | null;
  isUnsubscribed: boolean;
  readonly onResult: Reaction | null;
}

/** One command and its state. */
export interface Command {
  /** The visitor's newest id, as a former id may become another visitor's. */
  visitorId: string;
  /** The session of the first request. */
  readonly session: string | null;
  readonly startedAt: number;
  /** In the order in which they joined. */
  readonly requests: Request[];
  state: 'queued' | 'in flight' | 'ended';
  isOverdue: boolean;
  isReplyAmbiguous: boolean;
  /** Whether an event has confirmed it. The result follows once that event is emitted. */
  isConfirmed: boolean;
  isStarted: boolean;
  posted: { readonly page: Page; readonly session: string; readonly at: number } | null;
  owedReply: OwedReply | null;
}

/** The reply that a window owes for a command that has ended. */
export interface OwedReply {
  readonly command: Command;
  readonly until: number;
  isSettled: boolean;
}
