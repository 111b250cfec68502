import type { RoxChatEvent } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { nameVisitor } from '../customers/match-customers';
import { shortId } from '../ui/short-id';
import { eventTable, type NameLookup, summarize } from './event-table';
import { isAgentOnly } from './message-kinds';
import type { TimelineEntry } from './timeline';

/** A line of the timeline. */
export interface TimelineRow {
  readonly number: number;
  readonly event: RoxChatEvent;
  readonly icon: string;
  readonly summary: string;
  readonly agentOnly: boolean;
}

/** Returns a lookup of customers' names; other visitors are named by the start of their id. */
export function createNameLookup(getCustomers: () => readonly Customer[]): NameLookup {
  return (ids) => nameVisitor(getCustomers(), ids) ?? `visitor ${shortId(ids.roxchatVisitorId)}`;
}

export function createTimelineRow(
  { number, event }: TimelineEntry,
  getName: NameLookup,
): TimelineRow {
  return {
    number,
    event,
    icon: eventTable[event.event].icon,
    summary: summarize(event, getName),
    agentOnly: event.event === 'newMessageAdded' && isAgentOnly(event.params.kind),
  };
}
