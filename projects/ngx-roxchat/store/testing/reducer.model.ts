import type { RoxChatEvent, RoxChatVisitorIds, VisitorAuthorizedParams } from 'ngx-roxchat/core';
import { Notifications } from './notifications.model';
import { OutgoingChats } from './outgoing-chats.model';
import { Visitor } from './visitor.model';

/**
 * A second implementation of the reducer, with mutable objects in maps. It shares no code with the
 * reducer, only the rules in docs/store.md.
 */
export class Model {
  readonly #visitorsById = new Map<string, Visitor>();
  readonly #notifications: Notifications;
  readonly #outgoingChats: OutgoingChats;
  #dropped = { visitors: 0, formerIds: 0, malformedState: 0 };
  #selected: Visitor | null = null;
  #isPageVisible = true;
  #clock = 0;
  /** The number of each visitor's last event, as two events may have the same time. */
  readonly #visitors = new Map<Visitor, number>();

  constructor(
    readonly maxVisitors: number,
    maxNotifications: number,
  ) {
    this.#notifications = new Notifications(maxNotifications);
    this.#outgoingChats = new OutgoingChats(maxVisitors);
  }

  handleEvent({ event, params, receivedAt }: RoxChatEvent): void {
    switch (event) {
      case 'newMessageAdded':
        this.#findOrCreate(params, receivedAt).addMessage(params);
        break;
      case 'chatClosedByOperator': {
        const visitor = this.#findOrCreate(params, receivedAt);
        const { chatId, channelId, channelType, channelUserId, channelUserName } = params;
        const isRepeated = chatId !== null && visitor.closed && visitor.chat === chatId;
        visitor.unread = 0;
        visitor.chat ??= chatId;
        if (chatId === null || chatId === visitor.chat) {
          visitor.closed = true;
        }
        if (!isRepeated && (visitor.chat === null || visitor.closed)) {
          this.#outgoingChats.removeStarted(visitor);
        }
        if (channelId ?? channelType ?? channelUserId ?? channelUserName) {
          visitor.channel = { channelId, channelType, channelUserId, channelUserName };
        }
        break;
      }
      case 'visitorSelected': {
        const visitor = this.#findOrCreate(params, receivedAt);
        visitor.enterChat(params.sessionId, params.chatId);
        visitor.task = params.taskId ?? visitor.task;
        visitor.unread = 0;
        this.#selected = visitor;
        break;
      }
      case 'visitorAuthorized':
        this.#authorize(params, receivedAt);
        break;
      case 'notificationAdded':
        this.#notifications.add(params.notification, receivedAt);
        break;
      case 'notificationRemoved':
        this.#notifications.remove(params.notification.id, receivedAt);
    }
    this.#readSelected();
    this.#dropIdleVisitors();
  }

  setPageVisible(isPageVisible: boolean): void {
    this.#isPageVisible = isPageVisible;
    this.#readSelected();
  }

  #readSelected(): void {
    if (this.#isPageVisible && this.#selected) {
      this.#selected.unread = 0;
    }
  }

  /** Sets the status `sending`, or the result of a command that has this status. */
  setOutgoingChat(id: string, status: { readonly status: string }): void {
    this.#outgoingChats.set(id, this.#visitorsById.get(id), status);
  }

  reset(): void {
    this.#visitorsById.clear();
    this.#visitors.clear();
    this.#notifications.reset();
    this.#outgoingChats.reset();
    this.#selected = null;
    this.#dropped = { visitors: 0, formerIds: 0, malformedState: 0 };
  }

  /** Restores a copy of the state: no command in it is in flight. */
  restoreCopy(): void {
    this.#outgoingChats.endSending();
  }

  /** Restores a copy without former ids, in which the notifications are no list. */
  restoreOlderCopy(): void {
    this.restoreCopy();
    for (const visitor of this.#visitors.keys()) {
      visitor.formerIds.forEach((id) => this.#visitorsById.delete(id));
      visitor.formerIds = [];
    }
    this.#notifications.clearShown();
    this.#dropped.malformedState += this.#visitors.size + 1;
  }

  /** Returns the id of the visitor last active of those with this id of the CRM. */
  find(providedVisitorId: string): string | null {
    const found = [...this.#visitors]
      .filter(([{ provided }]) => provided === providedVisitorId)
      .sort(([, one], [, other]) => other - one)[0];
    return found?.[0].id ?? null;
  }

  /** Returns the state as the reducer would. */
  snapshot(): object {
    return {
      visitors: [...this.#visitors]
        .sort(([, one], [, other]) => other - one)
        .map(([visitor]) => visitor.toState()),
      selectedVisitorId: this.#selected?.id ?? null,
      ...this.#notifications.toState(),
      outgoingChats: this.#outgoingChats.toState(),
      workspaceStatus: { bound: false, loaded: false, heard: false },
      isPageVisible: this.#isPageVisible,
      dropped: {
        ...this.#dropped,
        ...this.#notifications.dropped,
        outgoingChats: this.#outgoingChats.dropped,
        actions: 0,
      },
    };
  }

  /** Takes a former id from its visitor if the other ids are those of another visitor. */
  #release({ roxchatVisitorId: id, providedVisitorId, siebelId }: RoxChatVisitorIds): void {
    const holder = this.#visitorsById.get(id);
    if (holder && holder.id !== id && holder.isAnother(providedVisitorId, siebelId)) {
      holder.formerIds = holder.formerIds.filter((formerId) => formerId !== id);
      this.#visitorsById.delete(id);
    }
  }

  #findOrCreate(ids: RoxChatVisitorIds, receivedAt: number): Visitor {
    this.#release(ids);
    const visitor =
      this.#visitorsById.get(ids.roxchatVisitorId) ?? this.#create(ids.roxchatVisitorId);
    if (visitor.id === ids.roxchatVisitorId) {
      visitor.updateIds(ids.providedVisitorId, ids.siebelId);
    }
    this.#touch(visitor, receivedAt);
    return visitor;
  }

  #create(id: string): Visitor {
    const visitor = new Visitor(id);
    this.#visitorsById.set(id, visitor);
    return visitor;
  }

  #touch(visitor: Visitor, receivedAt: number): void {
    visitor.lastActivity = receivedAt;
    this.#visitors.set(visitor, ++this.#clock);
  }

  #authorize({ old, new: next }: VisitorAuthorizedParams, receivedAt: number): void {
    const [oldId, newId] = [old.roxchatVisitorId, next.roxchatVisitorId];
    this.#release(next);
    const holder = this.#visitorsById.get(oldId);
    const from = holder?.id === oldId ? holder : null;
    const into = this.#visitorsById.get(newId) ?? null;
    const visitor = from ?? into ?? this.#create(newId);
    if (from !== null && into !== null && into !== from) {
      this.#merge(from, into);
    } else if (from !== null) {
      from.id = newId;
    }
    if (holder !== undefined && holder !== visitor) {
      holder.formerIds = holder.formerIds.filter((id) => id !== oldId);
    }
    if (!visitor.formerIds.includes(oldId)) {
      visitor.formerIds.push(oldId);
    }
    visitor.formerIds = visitor.formerIds.filter((id) => id !== visitor.id);
    for (const id of [...visitor.formerIds, visitor.id]) {
      this.#visitorsById.set(id, visitor);
    }
    while (visitor.formerIds.length > 10) {
      this.#visitorsById.delete(visitor.formerIds.shift() ?? '');
      this.#dropped.formerIds++;
    }
    if (visitor.id === newId) {
      visitor.updateIds(next.providedVisitorId, next.siebelId);
    }
    this.#touch(visitor, receivedAt);
    this.#outgoingChats.merge(visitor);
  }

  /** Merges `into` into `from`, which gets the id of `into` and the ids known for it. */
  #merge(from: Visitor, into: Visitor): void {
    from.updateIds(into.provided, into.siebel);
    const getOrder = (visitor: Visitor) => this.#visitors.get(visitor) ?? 0;
    const [first, second] = getOrder(from) < getOrder(into) ? [into, from] : [from, into];
    const chat = first.chat === null ? second : first;
    const [session, task] = [first.session ?? second.session, first.task ?? second.task];
    Object.assign(from, {
      id: into.id,
      formerIds: [...from.formerIds, ...into.formerIds],
      session,
      task,
      chat: chat.chat,
      closed: chat.closed,
      channel: first.channel ?? second.channel,
      messages: from.messages + into.messages,
      unread: from.unread + into.unread,
    });
    if (this.#selected === into) {
      this.#selected = from;
    }
    this.#visitors.delete(into);
  }

  #dropIdleVisitors(): void {
    const idle = [...this.#visitors].sort(([, one], [, other]) => one - other);
    while (this.#visitors.size > this.maxVisitors) {
      const [visitor] = idle.shift() ?? [];
      if (visitor === undefined || visitor === this.#selected) {
        continue;
      }
      this.#visitors.delete(visitor);
      for (const id of [...visitor.formerIds, visitor.id]) {
        this.#visitorsById.delete(id);
      }
      this.#dropped.visitors++;
    }
  }
}
