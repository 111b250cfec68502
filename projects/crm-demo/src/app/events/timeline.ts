import type { RoxChatEvent } from 'ngx-roxchat';

/** An event in the timeline. */
export interface TimelineEntry {
  /** Its place in the order of arrival. */
  readonly number: number;
  readonly event: RoxChatEvent;
}

export interface Timeline {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  /** The number of events received since the CRM was opened. */
  readonly received: number;
  /** The number of entries dropped by the limit since the timeline was last cleared. */
  readonly dropped: number;
}

export const emptyTimeline: Timeline = { entries: [], received: 0, dropped: 0 };
export const maxEntries = 200;

export function addEntry({ entries, received, dropped }: Timeline, event: RoxChatEvent): Timeline {
  const all = [{ number: received + 1, event }, ...entries];
  return {
    entries: all.slice(0, maxEntries),
    received: received + 1,
    dropped: dropped + Math.max(0, all.length - maxEntries),
  };
}

export function clearEntries({ received }: Timeline): Timeline {
  return { entries: [], received, dropped: 0 };
}
