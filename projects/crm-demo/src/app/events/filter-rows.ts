import type { RoxChatEventName } from 'ngx-roxchat';
import type { TimelineRow } from './timeline-row';

/** The agent's filter; with no names or an empty text, it matches everything. */
interface RowFilter {
  readonly names: ReadonlySet<RoxChatEventName>;
  readonly text: string;
}

/** Returns the rows that match; the text is searched for in name, summary and params. */
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
