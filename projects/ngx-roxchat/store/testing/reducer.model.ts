import type { RoxChatEvent, RoxChatVisitorIds, VisitorAuthorizedParams } from 'ngx-roxchat/core';

/** A visitor as an object that changes, and goes by one id after another. */
class Person {
  former: string[] = [];
  provided: string | null = null;
  siebel: string | null = null;
  session: string | null = null;
  task: string | null = null;
  chat: number | null = null;
  closed = false;
  channel: object | null = null;
  messages = 0;
  seen = 0;

  constructor(public id: string) {}

  learn(provided: string | null, siebel: string | null): void {
    const isAnother =
      (provided !== null && this.provided !== null && provided !== this.provided) ||
      (siebel !== null && this.siebel !== null && siebel !== this.siebel);
    if (isAnother) {
      this.provided = this.siebel = this.task = null;
    }
    if (provided !== null) {
      this.provided = provided;
    }
    if (siebel !== null) {
      this.siebel = siebel;
    }
  }

  enter(session: string | null, chat: number | null): void {
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
 * What the store has to remember, told a second time and in another way: objects that change, found
 * in maps. With the reducer it shares nothing but the rules in docs/store.md.
 */
export class Model {
  readonly #holders = new Map<string, Person>();
  readonly #inbox = new Map<string, object>();
  readonly #removed = new Set<string>();
  readonly #dropped = {
    visitors: 0,
    formerIds: 0,
    notifications: 0,
    removedNotificationIds: 0,
    outgoingChats: 0,
    actions: 0,
  };
  /** By visitor, the last changed last. */
  #outgoing = new Map<string, { readonly status: string }>();
  #selected: Person | null = null;
  #clock = 0;
  /** By when each was touched: two events may come in the same millisecond. */
  readonly #people = new Map<Person, number>();

  constructor(
    readonly maxVisitors: number,
    readonly maxNotifications: number,
  ) {}

  hear({ event, params, receivedAt }: RoxChatEvent): void {
    switch (event) {
      case 'newMessageAdded': {
        const person = this.#about(params, receivedAt);
        const isQuiet = ['info', 'for_operator', 'operator_note'].includes(params.kind ?? '');
        const tellsChat = !isQuiet || person.chat === null;
        person.enter(params.sessionId, tellsChat ? params.chatId : null);
        if (person.chat === params.chatId && !isQuiet) {
          person.closed = false;
        }
        person.messages++;
        break;
      }
      case 'chatClosedByOperator': {
        const person = this.#about(params, receivedAt);
        const { chatId, channelId, channelType, channelUserId, channelUserName } = params;
        person.chat ??= chatId;
        if (chatId === null || chatId === person.chat) {
          person.closed = true;
        }
        if (channelId ?? channelType ?? channelUserId ?? channelUserName) {
          person.channel = { channelId, channelType, channelUserId, channelUserName };
        }
        break;
      }
      case 'visitorSelected': {
        const person = this.#about(params, receivedAt);
        person.enter(params.sessionId, params.chatId);
        person.task = params.taskId ?? person.task;
        this.#selected = person;
        break;
      }
      case 'visitorAuthorized':
        this.#authorize(params, receivedAt);
        break;
      case 'notificationAdded': {
        const { id } = params.notification;
        if (this.#removed.has(id) || this.#inbox.has(id)) {
          break;
        }
        this.#inbox.set(id, { ...params.notification, receivedAt });
        this.#dropped.notifications += evict(this.#inbox, this.maxNotifications);
        break;
      }
      case 'notificationRemoved': {
        const { id } = params.notification;
        this.#inbox.delete(id);
        this.#removed.add(id);
        this.#dropped.removedNotificationIds += evict(this.#removed, this.maxNotifications);
        break;
      }
    }
    this.#forgetTheIdle();
  }

  noteOutgoingChat(id: string, status: { readonly status: string }): void {
    const person = this.#holders.get(id);
    for (const own of [id, person?.id ?? id, ...(person?.former ?? [])]) {
      this.#outgoing.delete(own);
    }
    this.#outgoing.set(person?.id ?? id, status);
    this.#dropped.outgoingChats += evict(this.#outgoing, this.maxVisitors);
  }

  /** In the shape of the state. */
  snapshot(): object {
    return {
      visitors: [...this.#people]
        .sort(([, one], [, other]) => other - one)
        .map(([person]) => ({
          roxchatVisitorId: person.id,
          providedVisitorId: person.provided,
          siebelId: person.siebel,
          formerIds: person.former,
          sessionId: person.session,
          taskId: person.task,
          chat:
            person.chat === null
              ? null
              : { id: person.chat, status: person.closed ? 'closed' : 'open' },
          channel: person.channel,
          messageCount: person.messages,
          lastActivity: person.seen,
        })),
      selectedVisitorId: this.#selected?.id ?? null,
      notifications: [...this.#inbox.values()],
      removedNotificationIds: [...this.#removed],
      outgoingChats: [...this.#outgoing]
        .map(([roxchatVisitorId, status]) => ({ roxchatVisitorId, ...status }))
        .reverse(),
      workspaceStatus: { bound: false, loaded: false, heard: false },
      dropped: this.#dropped,
    };
  }

  #about(ids: RoxChatVisitorIds, at: number): Person {
    const person = this.#holders.get(ids.roxchatVisitorId) ?? this.#meet(ids.roxchatVisitorId);
    if (person.id === ids.roxchatVisitorId) {
      person.learn(ids.providedVisitorId, ids.siebelId);
    }
    this.#touch(person, at);
    return person;
  }

  #meet(id: string): Person {
    const person = new Person(id);
    this.#holders.set(id, person);
    return person;
  }

  #touch(person: Person, at: number): void {
    person.seen = at;
    this.#people.set(person, ++this.#clock);
  }

  /** Of a person's outgoing chats one stays: the one that is sending, or the last changed. */
  #joinOutgoing({ id, former }: Person): void {
    const all = [...this.#outgoing];
    const own = all.filter(([other]) => other === id || former.includes(other)).reverse();
    const kept = own.find(([, { status }]) => status === 'sending') ?? own[0];
    const others = all.filter((one) => one === kept || !own.includes(one));
    this.#outgoing = new Map(others.map((one) => [one === kept ? id : one[0], one[1]]));
  }

  #authorize({ old, new: now }: VisitorAuthorizedParams, at: number): void {
    const [oldId, newId] = [old.roxchatVisitorId, now.roxchatVisitorId];
    const holder = this.#holders.get(oldId);
    const mover = holder?.id === oldId ? holder : null;
    const host = this.#holders.get(newId) ?? null;
    const person = mover ?? host ?? this.#meet(newId);
    if (mover !== null && host !== null && host !== mover) {
      this.#absorb(mover, host);
    } else if (mover !== null) {
      mover.id = newId;
    }
    if (holder !== undefined && holder !== person) {
      holder.former = holder.former.filter((id) => id !== oldId);
    }
    if (!person.former.includes(oldId)) {
      person.former.push(oldId);
    }
    person.former = person.former.filter((id) => id !== person.id);
    for (const id of [...person.former, person.id]) {
      this.#holders.set(id, person);
    }
    while (person.former.length > 10) {
      this.#holders.delete(person.former.shift() ?? '');
      this.#dropped.formerIds++;
    }
    if (person.id === newId) {
      person.learn(now.providedVisitorId, now.siebelId);
    }
    this.#touch(person, at);
    this.#joinOutgoing(person);
  }

  /** The mover becomes both: under the host's id, and who the host is known to be. */
  #absorb(mover: Person, host: Person): void {
    mover.learn(host.provided, host.siebel);
    const touched = (person: Person) => this.#people.get(person) ?? 0;
    const [first, second] = touched(mover) < touched(host) ? [host, mover] : [mover, host];
    const chat = first.chat === null ? second : first;
    const [session, task] = [first.session ?? second.session, first.task ?? second.task];
    Object.assign(mover, {
      id: host.id,
      former: [...mover.former, ...host.former],
      session,
      task,
      chat: chat.chat,
      closed: chat.closed,
      channel: first.channel ?? second.channel,
      messages: mover.messages + host.messages,
    });
    if (this.#selected === host) {
      this.#selected = mover;
    }
    this.#people.delete(host);
  }

  #forgetTheIdle(): void {
    const idle = [...this.#people].sort(([, one], [, other]) => one - other);
    while (this.#people.size > this.maxVisitors) {
      const [person] = idle.shift() ?? [];
      if (person === undefined || person === this.#selected) {
        continue;
      }
      this.#people.delete(person);
      for (const id of [...person.former, person.id]) {
        this.#holders.delete(id);
      }
      this.#dropped.visitors++;
    }
  }
}

/** Drops what came first, down to the bound; tells how many. */
function evict(all: Map<string, unknown> | Set<string>, bound: number): number {
  const surplus = [...all.keys()].slice(0, Math.max(0, all.size - bound));
  surplus.forEach((id) => all.delete(id));
  return surplus.length;
}
