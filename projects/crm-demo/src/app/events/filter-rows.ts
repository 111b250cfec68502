import type { RoxChatEventName } from 'ngx-roxchat';
import type { TimelineRow } from './timeline-row';

/** What the agent wants to see; no names means every event, no text means any. */
interface RowFilter {
  readonly names: ReadonlySet<RoxChatEventName>;
  readonly text: string;
}

/** The rows that pass; the text is sought in the name, the summary and the params. */
export function filterRows(
  rows: readonly TimelineRow[],
  filter: RowFilter,
): readonly TimelineRow[] {
  const text = filter.text.trim().toLowerCase();
  return rows.filter(
    ({ event, summary }) =>
      (filter.names.size === 0 || filter.names.has(event.event)) &&
      (text === '' ||
        `${event.event} ${summary} ${JSON.stringify(event.params)}`.toLowerCase().includes(text)),
  );
}
