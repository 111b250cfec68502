import type { RoxChatNotification } from 'ngx-roxchat';

/** A notification and when it arrived. */
export interface DeskNotification extends RoxChatNotification {
  readonly arrivedAt: number;
}

export interface Notifications {
  /** Newest first. */
  readonly items: readonly DeskNotification[];
  /** Ids whose removal came before they did. */
  readonly removedEarly: ReadonlySet<string>;
}

export const noNotifications: Notifications = { items: [], removedEarly: new Set() };
export const maxNotifications = 200;
const maxRemovedEarly = 200;

/** Adds a notification; one that is there already stays in its place with its new content. */
export function addNotification(
  { items, removedEarly }: Notifications,
  notification: RoxChatNotification,
  arrivedAt: number,
): Notifications {
  const { id } = notification;
  if (removedEarly.has(id)) {
    return { items, removedEarly: new Set([...removedEarly].filter((early) => early !== id)) };
  }
  const known = items.some((item) => item.id === id);
  return {
    items: known
      ? items.map((item) => (item.id === id ? { ...item, ...notification } : item))
      : [{ ...notification, arrivedAt }, ...items].slice(0, maxNotifications),
    removedEarly,
  };
}

export function removeNotification(
  { items, removedEarly }: Notifications,
  id: string,
): Notifications {
  return items.some((item) => item.id === id)
    ? { items: items.filter((item) => item.id !== id), removedEarly }
    : { items, removedEarly: new Set([...removedEarly, id].slice(-maxRemovedEarly)) };
}
