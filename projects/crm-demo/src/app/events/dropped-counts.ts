import type { RoxChatDropped } from 'ngx-roxchat';

const labels: Readonly<Record<keyof RoxChatDropped, string>> = {
  visitors: 'Visitors forgotten',
  formerIds: 'Former ids forgotten',
  notifications: 'Notifications forgotten',
  lateNotifications: 'Late notifications ignored',
  removedNotifications: 'Removals forgotten',
  outgoingChats: 'Outgoing chats forgotten',
  malformedState: 'Malformed parts of a restored state',
  actions: 'Malformed actions ignored',
};

interface DroppedCount {
  readonly label: string;
  readonly count: number;
}

/** Lists what the store has dropped, mostly because of its limits. */
export function droppedCounts(dropped: RoxChatDropped): readonly DroppedCount[] {
  return Object.entries(labels)
    .map(([name, label]) => ({ label, count: dropped[name as keyof RoxChatDropped] }))
    .filter(({ count }) => count > 0);
}
