import { computed, inject, Injectable, signal } from '@angular/core';
import { DESK_RANDOM } from '../launch/seeded-random';
import type { DeskNotification } from './desk-notification';
import { LastChatId } from './last-chat-id';
import { createOpeningScene } from './opening-scene';
import type { Visitor } from './visitor';

/** The state of the desk; only `Desk` changes it. */
@Injectable({ providedIn: 'root' })
export class DeskState {
  readonly #lastChatId = inject(LastChatId);

  readonly visitors = signal<readonly Visitor[]>(createOpeningScene(inject(DESK_RANDOM)));
  readonly notifications = signal<readonly DeskNotification[]>([]);
  readonly selectedKey = signal<number | null>(null);

  readonly selected = computed(() => this.find(this.selectedKey()));

  find(key: number | null): Visitor | undefined {
    return this.visitors().find((visitor) => visitor.key === key);
  }

  replace(visitor: Visitor): void {
    this.visitors.update((visitors) =>
      visitors.map((other) => (other.key === visitor.key ? visitor : other)),
    );
  }

  nextKey(): number {
    return 1 + Math.max(...this.visitors().map(({ key }) => key));
  }

  /** Returns an id that no chat has had, and that none will get again. */
  takeChatId(): number {
    const next =
      1 + Math.max(this.#lastChatId.get(), ...this.visitors().map(({ chatId }) => chatId ?? 0));
    this.#lastChatId.set(next);
    return next;
  }
}
