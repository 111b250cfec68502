import type { RoxChatEvent } from 'ngx-roxchat';
import type { Customer } from '../customers/customer';
import { matchCustomer } from '../customers/match-customer';
import { shortId } from '../ui/short-id';
import { eventTable, type NameOf, summarize } from './event-table';
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

/** Names visitors as the CRM knows them, and strangers by the head of their id. */
export function nameAmong(customers: readonly Customer[]): NameOf {
  return (ids) => matchCustomer(customers, ids)?.name ?? `visitor ${shortId(ids.roxchatVisitorId)}`;
}

export function timelineRow({ number, event }: TimelineEntry, nameOf: NameOf): TimelineRow {
  return {
    number,
    event,
    icon: eventTable[event.event].icon,
    summary: summarize(event, nameOf),
    agentOnly: event.event === 'newMessageAdded' && isAgentOnly(event.params.kind),
  };
}
