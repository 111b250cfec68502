import type { RoxChatNotification } from 'ngx-roxchat/core';
import { isDeepStrictEqual } from 'node:util';
import type { RoxChatReceivedNotification } from '../src/state/rox-chat-state';
import { evict } from './evict';

/** The notifications and their removals, in order of arrival. */
export class Notifications {
  readonly #shown = new Map<string, RoxChatReceivedNotification>();
  readonly #removals = new Map<string, number>();
  readonly #limit: number;
  dropped = { notifications: 0, lateNotifications: 0, removedNotifications: 0 };

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(notification: RoxChatNotification, receivedAt: number): void {
    const { id } = notification;
    const removedAt = this.#removals.get(id);
    if (removedAt !== undefined && receivedAt < removedAt + 60_000) {
      this.dropped.lateNotifications++;
      return;
    }
    const shown = this.#shown.get(id) ?? { receivedAt };
    if (isDeepStrictEqual({ ...shown }, { ...notification, receivedAt: shown.receivedAt })) {
      return;
    }
    this.#shown.set(id, { ...notification, receivedAt });
    this.dropped.notifications += evict(this.#shown, this.#limit);
  }

  remove(id: string, removedAt: number): void {
    this.#shown.delete(id);
    this.#removals.delete(id);
    this.#removals.set(id, removedAt);
    this.dropped.removedNotifications += evict(this.#removals, this.#limit);
  }

  /** Forgets the notifications, but not their removals. */
  clearShown(): void {
    this.#shown.clear();
  }

  reset(): void {
    this.#shown.clear();
    this.#removals.clear();
    this.dropped = { notifications: 0, lateNotifications: 0, removedNotifications: 0 };
  }

  /** Returns the slices of the reducer's state. */
  toState(): object {
    return {
      notifications: [...this.#shown.values()],
      removedNotifications: [...this.#removals].map(([id, removedAt]) => ({ id, removedAt })),
    };
  }
}
