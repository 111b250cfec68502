import { inject, Injectable } from '@angular/core';
import { DESK_RANDOM } from '../launch/seeded-random';
import { ParentLink } from '../wire/parent-link';
import { addLine, countUnread, openChat } from './conversation';
import { DeskState } from './desk-state';
import * as params from './event-params';
import type { AuthorKind } from './message';
import type { Notice } from './notices';
import { createUnknownPerson, PEOPLE, type Person } from './people';
import { isAnonymous, type Visitor } from './visitor';
import { authorizeAs, createAnonymousVisitor } from './visitor-factory';

/** The actions of the agent and the visitors, each posted to the CRM as Rox.Chat would. */
@Injectable({ providedIn: 'root' })
export class Desk {
  readonly #state = inject(DeskState);
  readonly #link = inject(ParentLink);
  readonly #random = inject(DESK_RANDOM);

  readonly visitors = this.#state.visitors.asReadonly();
  readonly notifications = this.#state.notifications.asReadonly();
  readonly selectedKey = this.#state.selectedKey.asReadonly();
  readonly selected = this.#state.selected;

  /** Opens the conversation with a visitor. */
  select(key: number): void {
    this.#withVisitor(key, (visitor) => {
      this.#state.selectedKey.set(key);
      this.#state.replace({ ...visitor, unread: 0 });
      this.#link.post('visitorSelected', params.visitorSelected(visitor));
    });
  }

  /** Goes back to the list; no event is posted. */
  deselect(): void {
    this.#state.selectedKey.set(null);
  }

  /** Adds a message. Any message but a note opens the chat. */
  write(key: number, kind: AuthorKind, text: string): void {
    this.#withVisitor(key, (visitor) => {
      const withChat =
        kind === 'operator_note' ? visitor : openChat(visitor, () => this.#state.takeChatId());
      const unread = countUnread(withChat, kind, key === this.selectedKey());
      const after = { ...addLine(withChat, kind, text), unread };
      this.#state.replace(after);
      const message = after.messages.at(-1);
      if (message) {
        this.#link.post('newMessageAdded', params.newMessageAdded(after, message));
      }
    });
  }

  /** Opens or reopens a chat on the CRM's command, and selects its visitor. */
  startChat(key: number): void {
    this.#withVisitor(key, (visitor) => {
      const open = openChat(visitor, () => this.#state.takeChatId());
      this.#state.replace(addLine(open, 'info', 'You started the chat from the CRM'));
      this.select(key);
    });
  }

  /** Closes an open chat. */
  close(key: number): void {
    this.#withVisitor(key, (visitor) => {
      if (visitor.status !== 'open') {
        return;
      }
      this.#state.replace(addLine({ ...visitor, status: 'closed' }, 'info', 'You closed the chat'));
      this.#link.post('chatClosedByOperator', params.chatClosedByOperator(visitor));
    });
  }

  /** Logs an anonymous visitor in. */
  authorize(key: number): void {
    this.#withVisitor(key, (visitor) => {
      if (!isAnonymous(visitor)) {
        return;
      }
      const after = authorizeAs(this.#random, visitor, this.#getNextToAuthorize());
      this.#state.replace(addLine(after, 'info', `${visitor.name} logged in as ${after.name}`));
      this.#link.post('visitorAuthorized', params.visitorAuthorized(visitor, after));
    });
  }

  /** Raises a notification about a visitor. */
  notify(key: number, notice: Notice): void {
    this.#withVisitor(key, ({ sessionId }) => {
      const id = this.#random.id();
      const notification = { ...notice, id, sessionId, visitorKey: key, at: Date.now() };
      this.#state.notifications.update((others) => [notification, ...others]);
      this.#link.post('notificationAdded', params.notificationAdded(notification));
    });
  }

  /** Removes a notification. */
  dismiss(id: string): void {
    const notification = this.notifications().find((other) => other.id === id);
    if (notification) {
      this.#state.notifications.update((others) => others.filter((other) => other.id !== id));
      this.#link.post('notificationRemoved', params.notificationRemoved(notification));
    }
  }

  /** Adds an anonymous visitor. No event is posted until their first message. */
  addAnonymousVisitor(): Visitor {
    const visitor = createAnonymousVisitor(this.#random, this.#state.nextKey());
    this.#state.visitors.update((visitors) => [visitor, ...visitors]);
    return visitor;
  }

  #getNextToAuthorize(): Person {
    const names = this.visitors().map(({ name }) => name);
    return PEOPLE.find(({ name }) => !names.includes(name)) ?? createUnknownPerson(this.#random);
  }

  #withVisitor(key: number, act: (visitor: Visitor) => void): void {
    const visitor = this.#state.find(key);
    if (visitor) {
      act(visitor);
    }
  }
}
