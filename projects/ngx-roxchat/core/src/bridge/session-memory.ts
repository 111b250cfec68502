import { inject, Injectable } from '@angular/core';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import type { RoxChatEvent } from '../protocol/events';
import { Diagnostics } from './diagnostics';

/**
 * The last session of each visitor: the command needs one, and not every caller knows it. It
 * remembers as many visitors as the store does, and forgets first who was the first to come.
 */
@Injectable({ providedIn: 'root' })
export class SessionMemory {
  readonly #maxVisitors = inject(ROX_CHAT_CONFIG).maxVisitors;
  readonly #diagnostics = inject(Diagnostics);
  readonly #sessions = new Map<string, string>();

  /** The last `sessionId` told for a visitor; null if none is remembered. */
  lastOf(roxchatVisitorId: string): string | null {
    return this.#sessions.get(roxchatVisitorId) ?? null;
  }

  /** Learns from an event; the one of an authorization hands the session on to the new id. */
  learn({ event, params }: RoxChatEvent): void {
    if (event === 'newMessageAdded' || event === 'visitorSelected') {
      this.#remember(params.roxchatVisitorId, params.sessionId);
    } else if (event === 'visitorAuthorized') {
      const { old, new: now } = params;
      this.#remember(
        now.roxchatVisitorId,
        this.lastOf(now.roxchatVisitorId) ?? this.lastOf(old.roxchatVisitorId),
      );
    }
  }

  #remember(roxchatVisitorId: string, sessionId: string | null): void {
    if (sessionId === null || sessionId === this.lastOf(roxchatVisitorId)) {
      return;
    }
    this.#sessions.delete(roxchatVisitorId);
    this.#sessions.set(roxchatVisitorId, sessionId);
    for (const first of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#maxVisitors) {
        return;
      }
      this.#sessions.delete(first);
      this.#diagnostics.count('session-dropped');
    }
  }
}
