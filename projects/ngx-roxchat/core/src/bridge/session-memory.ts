import { inject, Injectable } from '@angular/core';
import { ROX_CHAT_CONFIG } from '../config/rox-chat-config';
import type { RoxChatEvent } from '../protocol/events';
import { Diagnostics } from './diagnostics';

/**
 * The last session of each visitor: the command needs one, and not every caller knows it. It
 * remembers as many visitors as the store does, and forgets the one whose session was longest ago.
 */
@Injectable({ providedIn: 'root' })
export class SessionMemory {
  readonly #maxVisitors = inject(ROX_CHAT_CONFIG).maxVisitors;
  readonly #diagnostics = inject(Diagnostics);
  readonly #sessions = new Map<string, { readonly id: string; readonly order: number }>();
  #newest: string | null = null;
  #toldCount = 0;

  /** The last `sessionId` told for a visitor; null if none is remembered. */
  lastOf(roxchatVisitorId: string): string | null {
    return this.#sessions.get(roxchatVisitorId)?.id ?? null;
  }

  /** Learns from an event; an authorization hands the session that was told last to the new id. */
  learn({ event, params }: RoxChatEvent): void {
    if (event === 'newMessageAdded' || event === 'visitorSelected') {
      this.#remember(params.roxchatVisitorId, params.sessionId);
    } else if (event === 'visitorAuthorized') {
      const known = this.#sessions.get(params.new.roxchatVisitorId);
      const former = this.#sessions.get(params.old.roxchatVisitorId);
      const last = (former?.order ?? 0) > (known?.order ?? 0) ? former : known;
      this.#remember(params.new.roxchatVisitorId, last?.id ?? null);
    }
  }

  #remember(roxchatVisitorId: string, sessionId: string | null): void {
    if (sessionId === null) {
      return;
    }
    if (roxchatVisitorId !== this.#newest) {
      this.#sessions.delete(roxchatVisitorId); // So that it goes to the end.
      this.#newest = roxchatVisitorId;
    }
    this.#sessions.set(roxchatVisitorId, { id: sessionId, order: ++this.#toldCount });
    if (this.#sessions.size > this.#maxVisitors) {
      // Begun anew each time: an iterator that is kept keeps every former table of the map, too.
      const [longestAgo] = this.#sessions.keys();
      this.#sessions.delete(String(longestAgo));
      this.#diagnostics.count('session-dropped');
    }
  }
}
