import { inject, Injectable } from '@angular/core';
import { DESK_RANDOM } from '../launch/seeded-random';
import { ParentLink } from '../wire/parent-link';
import { inOpenChat, unreadAfter, withLine } from './conversation';
import { DeskState } from './desk-state';
import * as params from './event-params';
import type { AuthorKind } from './message';
import type { Notice } from './notices';
import { PEOPLE, type Person, unknownClient } from './people';
import { isAnonymous, type Visitor } from './visitor';
import { arrivingStranger, authorizedAs } from './visitor-factory';

/** What an agent and the visitors do; the CRM hears of it as Rox.Chat would tell it. */
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
    this.#with(key, (visitor) => {
      this.#state.selectedKey.set(key);
      this.#state.replace({ ...visitor, unread: 0 });
      this.#link.post('visitorSelected', params.visitorSelected(visitor));
    });
  }

  /** Goes back to the list; the CRM is not told of it. */
  leave(): void {
    this.#state.selectedKey.set(null);
  }

  /** Adds a message; one that the visitor reads or writes opens the chat. */
  write(key: number, kind: AuthorKind, text: string): void {
    this.#with(key, (visitor) => {
      const inChat =
        kind === 'operator_note' ? visitor : inOpenChat(visitor, this.#state.nextChatId());
      const unread = unreadAfter(inChat, kind, key === this.selectedKey());
      const after = { ...withLine(inChat, kind, text), unread };
      this.#state.replace(after);
      const message = after.messages.at(-1);
      if (message) {
        this.#link.post('newMessageAdded', params.newMessageAdded(after, message));
      }
    });
  }

  /** Opens or revives a chat that the agent starts, and shows it. */
  startChat(key: number): void {
    this.#with(key, (visitor) => {
      const open = inOpenChat(visitor, this.#state.nextChatId());
      this.#state.replace(withLine(open, 'info', 'You started the chat from the CRM'));
      this.select(key);
    });
  }

  /** Closes an open chat. */
  close(key: number): void {
    this.#with(key, (visitor) => {
      if (visitor.status !== 'open') {
        return;
      }
      this.#state.replace(
        withLine({ ...visitor, status: 'closed' }, 'info', 'You closed the chat'),
      );
      this.#link.post('chatClosedByOperator', params.chatClosedByOperator(visitor));
    });
  }

  /** Lets an anonymous visitor log in. */
  authorize(key: number): void {
    this.#with(key, (visitor) => {
      if (!isAnonymous(visitor)) {
        return;
      }
      const after = authorizedAs(this.#random, visitor, this.#nextToAuthorize());
      this.#state.replace(withLine(after, 'info', `${visitor.name} logged in as ${after.name}`));
      this.#link.post('visitorAuthorized', params.visitorAuthorized(visitor, after));
    });
  }

  /** Raises a notification about a visitor. */
  notify(key: number, notice: Notice): void {
    this.#with(key, ({ sessionId }) => {
      const id = this.#random.id();
      const notification = { ...notice, id, sessionId, visitorKey: key, at: Date.now() };
      this.#state.notifications.update((others) => [notification, ...others]);
      this.#link.post('notificationAdded', params.notificationAdded(notification));
    });
  }

  /** Takes a notification away. */
  dismiss(id: string): void {
    const notification = this.notifications().find((other) => other.id === id);
    if (notification) {
      this.#state.notifications.update((others) => others.filter((other) => other.id !== id));
      this.#link.post('notificationRemoved', params.notificationRemoved(notification));
    }
  }

  /** Lets somebody unknown come to the site; the CRM hears of it with their first message. */
  arrive(): Visitor {
    const stranger = arrivingStranger(this.#random, this.#state.nextKey());
    this.#state.visitors.update((visitors) => [stranger, ...visitors]);
    return stranger;
  }

  #nextToAuthorize(): Person {
    const names = this.visitors().map(({ name }) => name);
    return PEOPLE.find(({ name }) => !names.includes(name)) ?? unknownClient(this.#random);
  }

  #with(key: number, act: (visitor: Visitor) => void): void {
    const visitor = this.#state.find(key);
    if (visitor) {
      act(visitor);
    }
  }
}
