import type { RoxChatEvent } from 'ngx-roxchat';
import { seedCustomers } from '../customers/seed-customers';
import { filterRows } from './filter-rows';
import { createNameLookup, createTimelineRow } from './timeline-row';

const ids = { roxchatVisitorId: 'c3fa5841', providedVisitorId: '12345', siebelId: '4-1GQDLH42' };
const events: RoxChatEvent[] = [
  {
    event: 'newMessageAdded',
    params: { ...ids, chatId: 1, sessionId: null, kind: 'operator_note', messageText: 'Call back' },
    receivedAt: 1,
  },
  {
    event: 'visitorSelected',
    params: { ...ids, chatId: 1, sessionId: null, taskId: '20913584' },
    receivedAt: 2,
  },
  {
    event: 'notificationRemoved',
    params: { notification: { id: 'n1' } },
    receivedAt: 3,
  },
];
const getName = createNameLookup(() => seedCustomers);
const rows = events.map((event, number) => createTimelineRow({ number, event }, getName));

function shown(names: RoxChatEvent['event'][], text: string): number[] {
  return filterRows(rows, { names: new Set(names), text }).map(({ number }) => number);
}

describe('filterRows', () => {
  it('shows everything without a filter', () => {
    expect(shown([], '  ')).toEqual([0, 1, 2]);
  });

  it('shows the chosen events only', () => {
    expect(shown(['visitorSelected', 'notificationRemoved'], '')).toEqual([1, 2]);
  });

  it('searches name, summary and params, ignoring case', () => {
    expect(shown([], 'NOTIFICATIONremoved')).toEqual([2]);
    expect(shown([], 'marta')).toEqual([0, 1]);
    expect(shown([], '20913584')).toEqual([1]);
  });

  it('requires both the event and the text to match', () => {
    expect(shown(['newMessageAdded'], 'marta')).toEqual([0]);
    expect(shown(['newMessageAdded'], '20913584')).toEqual([]);
  });
});

describe('timelineRow', () => {
  it('marks messages that are for agents only', () => {
    expect(rows.map(({ agentOnly }) => agentOnly)).toEqual([true, false, false]);
  });
});
