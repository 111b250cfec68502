import { Injectable, signal } from '@angular/core';
import type { RoxChatWorkspaceNotice } from './notice-kind';

/**
 * The notices that the agent has dismissed, by the workspace's address. They outlive the component:
 * an agent who comes back to a view does not dismiss the same notice again.
 */
@Injectable({ providedIn: 'root' })
export class DismissedNotices {
  readonly #keys = signal<readonly string[]>([]);

  /** Whether a notice was dismissed. */
  has(kind: RoxChatWorkspaceNotice, url: string | undefined): boolean {
    return this.#keys().includes(buildKey(kind, url));
  }

  /** Notes that the agent has dismissed a notice. */
  add(kind: RoxChatWorkspaceNotice, url: string | undefined): void {
    this.#keys.update((keys) => [...keys, buildKey(kind, url)]);
  }

  /** Forgets notices whose problem has ended, so that they are shown when it comes again. */
  forget(kinds: readonly RoxChatWorkspaceNotice[], url: string | undefined): void {
    const ended = kinds.map((kind) => buildKey(kind, url));
    this.#keys.update((keys) =>
      keys.some((key) => ended.includes(key)) ? keys.filter((key) => !ended.includes(key)) : keys,
    );
  }
}

function buildKey(kind: RoxChatWorkspaceNotice, url = ''): string {
  return `${kind} ${url}`;
}
