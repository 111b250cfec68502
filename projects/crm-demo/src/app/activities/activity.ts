import type { InteractionRecord } from 'ngx-roxchat/crm';

/** A chat that has ended, as the CRM keeps it. */
export interface Activity extends Pick<
  InteractionRecord,
  | 'key'
  | 'startedAt'
  | 'endedAt'
  | 'endedBy'
  | 'reopened'
  | 'startedFromCrm'
  | 'messages'
  | 'firstReplyAfter'
  | 'wrapUp'
> {
  /** Null for a visitor whom the CRM does not know. */
  readonly customerId: string | null;
  /** Null if it is not known. */
  readonly channel: string | null;
}

/** Returns the activity of a record. The log may have a note that the record lacks. */
export function createActivity(
  record: InteractionRecord,
  customerId: string | null,
  before: Activity | null,
): Activity {
  const { key, startedAt, endedAt, endedBy, reopened, startedFromCrm } = record;
  const { messages, firstReplyAfter, channel, wrapUp } = record;
  return {
    key,
    startedAt,
    endedAt,
    endedBy,
    reopened,
    startedFromCrm,
    messages,
    firstReplyAfter,
    customerId: customerId ?? before?.customerId ?? null,
    channel: channel?.channelType ?? before?.channel ?? null,
    wrapUp: wrapUp && { ...wrapUp, note: wrapUp.note ?? before?.wrapUp?.note ?? null },
  };
}
