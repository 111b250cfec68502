import type { RoxChatEvent, RoxChatVisitorIds, VisitorAuthorizedParams } from 'ngx-roxchat/core';
import { isDeepStrictEqual } from 'node:util';
import type { RoxChatDropped, RoxChatReceivedNotification } from '../src/state/rox-chat-state';

/** A mutable visitor, whose id changes. */
class Visitor {
  formerIds: string[] = [];
  provided: string | null = null;
  siebel: string | null = null;
  session: string | null = null;
  task: string | null = null;
  chat: number | null = null;
  closed = false;
  channel: object | null = null;
  messages = 0;
  unread = 0;
  lastActivity = 0;

  constructor(public id: string) {}

  isAnother(provided: string | null, siebel: string | null): boolean {
    return (
      (provided !== null && this.provided !== null && provided !== this.provided) ||
      (siebel !== null && this.siebel !== null && siebel !== this.siebel)
    );
  }

  updateIds(provided: string | null, siebel: string | null): void {
    if (this.isAnother(provided, siebel)) {
      this.provided = this.siebel = this.task = null;
    }
    if (provided !== null) {
      this.provided = provided;
    }
    if (siebel !== null) {
      this.siebel = siebel;
    }
  }

  enterChat(session: string | null, chat: number | null): void {
    if (session !== null) {
      this.session = session;
    }
    if (chat !== null && chat !== this.chat) {
      this.chat = chat;
      this.closed = false;
    }
  }
}

/**
 * A second implementation of the reducer, with mutable objects in maps. It shares no code with the
 * reducer, only the rules in docs/store.md.
 */
export class Model {
  readonly #visitorsById = new Map<string, Visitor>();
  readonly #notifications = new Map<string, RoxChatReceivedNotification>();
  readonly #removals = new Map<string, number>();
  readonly #dropped = {
    visitors: 0,
    formerIds: 0,
    notifications: 0,
    lateNotifications: 0,
    removedNotifications: 0,
    outgoingChats: 0,
    malformedState: 0,
    actions: 0,
  };
  /** By the visitor's id, the last changed last. */
  #outgoingChats = new Map<string, { readonly status: string; readonly reason?: string }>();
  #selected: Visitor | null = null;
  #isPageVisible = true;
  #clock = 0;
  /** The number of each visitor's last event, as two events may have the same time. */
  readonly #visitors = new Map<Visitor, number>();

  constructor(
    readonly maxVisitors: number,
    readonly maxNotifications: number,
  ) {}

  handleEvent({ event, params, receivedAt }: RoxChatEvent): void {
    switch (event) {
      case 'newMessageAdded': {
        const visitor = this.#findOrCreate(params, receivedAt);
        const isInfo = ['info', 'for_operator', 'operator_note'].includes(params.kind ?? '');
        const namesChat = !isInfo || visitor.chat === null;
        visitor.enterChat(params.sessionId, namesChat ? params.chatId : null);
        if (visitor.chat === params.chatId && !isInfo) {
          visitor.closed = false;
        }
        visitor.messages++;
        visitor.unread += ['visitor', 'file_visitor'].includes(params.kind ?? '') ? 1 : 0;
        break;
      }
      case 'chatClosedByOperator': {
        const visitor = this.#findOrCreate(params, receivedAt);
        const { chatId, channelId, channelType, channelUserId, channelUserName } = params;
        visitor.unread = 0;
        visitor.chat ??= chatId;
        if (chatId === null || chatId === visitor.chat) {
          visitor.closed = true;
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
      case 'notificationAdded': {
        const { id } = params.notification;
        const removedAt = this.#removals.get(id);
        if (removedAt !== undefined && receivedAt < removedAt + 60_000) {
          this.#dropped.lateNotifications++;
          break;
        }
        const shown = this.#notifications.get(id) ?? { receivedAt };
        if (
          isDeepStrictEqual({ ...shown }, { ...params.notification, receivedAt: shown.receivedAt })
        ) {
          break;
        }
        this.#notifications.set(id, { ...params.notification, receivedAt });
        this.#dropped.notifications += evict(this.#notifications, this.maxNotifications);
        break;
      }
      case 'notificationRemoved': {
        const { id } = params.notification;
        this.#notifications.delete(id);
        this.#removals.delete(id);
        this.#removals.set(id, receivedAt);
        this.#dropped.removedNotifications += evict(this.#removals, this.maxNotifications);
        break;
      }
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
    const visitor = this.#visitorsById.get(id);
    const all = [id, visitor?.id ?? id, ...(visitor?.formerIds ?? [])];
    const isSending = all.some((own) => this.#outgoingChats.get(own)?.status === 'sending');
    if (status.status !== 'sending' && !isSending) {
      return;
    }
    all.forEach((own) => this.#outgoingChats.delete(own));
    this.#outgoingChats.set(visitor?.id ?? id, status);
    this.#dropped.outgoingChats += evict(this.#outgoingChats, this.maxVisitors);
  }

  reset(): void {
    this.#visitorsById.clear();
    this.#visitors.clear();
    this.#notifications.clear();
    this.#removals.clear();
    this.#outgoingChats.clear();
    this.#selected = null;
    for (const name of Object.keys(this.#dropped) as (keyof RoxChatDropped)[]) {
      this.#dropped[name] = 0;
    }
  }

  /** Restores a copy of the state: no command in it is in flight. */
  restoreCopy(): void {
    for (const [id, { status }] of this.#outgoingChats) {
      if (status === 'sending') {
        this.#outgoingChats.set(id, { status: 'unconfirmed', reason: 'destroyed' });
      }
    }
  }

  /** Restores a copy without former ids, in which the notifications are no list. */
  restoreOlderCopy(): void {
    this.restoreCopy();
    for (const visitor of this.#visitors.keys()) {
      visitor.formerIds.forEach((id) => this.#visitorsById.delete(id));
      visitor.formerIds = [];
    }
    this.#notifications.clear();
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
        .map(([visitor]) => ({
          roxchatVisitorId: visitor.id,
          providedVisitorId: visitor.provided,
          siebelId: visitor.siebel,
          formerIds: visitor.formerIds,
          sessionId: visitor.session,
          taskId: visitor.task,
          chat:
            visitor.chat === null
              ? null
              : { id: visitor.chat, status: visitor.closed ? 'closed' : 'open' },
          channel: visitor.channel,
          messageCount: visitor.messages,
          unread: visitor.unread,
          lastActivity: visitor.lastActivity,
        })),
      selectedVisitorId: this.#selected?.id ?? null,
      notifications: [...this.#notifications.values()],
      removedNotifications: [...this.#removals].map(([id, removedAt]) => ({ id, removedAt })),
      outgoingChats: [...this.#outgoingChats]
        .map(([roxchatVisitorId, status]) => ({ roxchatVisitorId, ...status }))
        .reverse(),
      workspaceStatus: { bound: false, loaded: false, heard: false },
      isPageVisible: this.#isPageVisible,
      dropped: this.#dropped,
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

  /** Keeps one outgoing chat of a visitor: the one that is sending, or else the last changed. */
  #mergeOutgoingChats({ id, formerIds }: Visitor): void {
    const all = [...this.#outgoingChats];
    const own = all.filter(([other]) => other === id || formerIds.includes(other)).reverse();
    const kept = own.find(([, { status }]) => status === 'sending') ?? own[0];
    const others = all.filter((one) => one === kept || !own.includes(one));
    this.#outgoingChats = new Map(others.map((one) => [one === kept ? id : one[0], one[1]]));
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
    this.#mergeOutgoingChats(visitor);
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

/** Deletes the oldest entries beyond the limit; returns how many. */
function evict(all: Map<string, unknown>, limit: number): number {
  const surplus = [...all.keys()].slice(0, Math.max(0, all.size - limit));
  surplus.forEach((id) => all.delete(id));
  return surplus.length;
}
