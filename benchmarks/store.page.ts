// Has stores that have seen more and more events see one more, interleaved, so that the machine's
// noise hits all of them alike: as an action that is dispatched, and as a message that is heard.
import '@angular/compiler';
import { createApplication } from '@angular/platform-browser';
import { type MetaReducer, provideStore, Store } from '@ngrx/store';
import {
  provideRoxChatCore,
  type RoxChatEvent,
  type RoxChatEventName,
  type RoxChatEventParams,
} from 'ngx-roxchat/core';
import {
  provideRoxChatStore,
  RoxChatEventActions,
  roxChatFeature,
  type RoxChatEventAction,
  type RoxChatState,
} from 'ngx-roxchat/store';

declare const WORKSPACE_ORIGIN: string;

/** Browsers round their clocks to 0.1 ms: a sample must last long enough. */
const BATCH = 5_000;
const ROUNDS = 30;

const NAMES = Object.keys(RoxChatEventActions) as RoxChatEventName[];

const newId = () => crypto.randomUUID().replaceAll('-', '');

function paramsOf(roxchatVisitorId: string): RoxChatEventParams {
  const ids = { roxchatVisitorId, providedVisitorId: null, siebelId: null };
  const chat = { chatId: 1, sessionId: newId() };
  return {
    newMessageAdded: { ...ids, ...chat, kind: 'visitor', messageText: 'Greetings!' },
    chatClosedByOperator: {
      ...ids,
      chatId: 1,
      channelId: null,
      channelType: 'telegram',
      channelUserId: null,
      channelUserName: null,
    },
    visitorSelected: { ...ids, ...chat, taskId: null },
    visitorAuthorized: { old: ids, new: { ...ids, roxchatVisitorId: newId() } },
    notificationAdded: {
      notification: { id: newId(), kind: 'visitor', text: 'left', sessionId: null },
    },
    notificationRemoved: { notification: { id: newId() } },
  };
}

/** An event of this name about a visitor, or a notification, that was never seen before. */
function newEvent(event: RoxChatEventName): RoxChatEvent {
  return { event, params: paramsOf(newId())[event], receivedAt: Date.now() } as RoxChatEvent;
}

function actionOf({ event, ...props }: RoxChatEvent): RoxChatEventAction {
  const create = RoxChatEventActions[event] as (props: object) => RoxChatEventAction;
  return create(props);
}

/** The state after so many events of all names in turn, each about somebody else. */
function stateAfter(events: number): RoxChatState {
  let state = roxChatFeature.reducer(undefined, { type: '' });
  for (let seen = 0; seen < events; seen++) {
    const event = newEvent(NAMES[seen % NAMES.length] ?? 'visitorSelected');
    state = roxChatFeature.reducer(state, actionOf(event));
  }
  return state;
}

interface Candidate {
  readonly store: Store;
  readonly hear: (message: MessageEvent) => void;
}

/**
 * An application whose store has seen so many events. One that has seen few is often put back to
 * them; one that has seen many is full, and stays so.
 */
async function applicationAfter(events: number): Promise<Candidate> {
  const roxChat = stateAfter(events);
  const every = events < 10_000 ? Math.max(10, events) : Infinity;
  let changes = 0;
  const putBack: MetaReducer<object> = (reducer) => (state, action) =>
    reducer(state && 'roxChat' in state && changes++ % every === 0 ? { roxChat } : state, action);

  let hear: Candidate['hear'] = () => undefined;
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    if (type === 'message') hear = listener as typeof hear;
  };
  const { injector } = await createApplication({
    providers: [
      provideStore({}, { metaReducers: [putBack] }),
      provideRoxChatCore(WORKSPACE_ORIGIN),
      provideRoxChatStore(),
    ],
  });
  window.addEventListener = listen;
  const store = injector.get<Store>(Store);
  store.select(roxChatFeature.selectSelectedVisitor).subscribe();
  return { store, hear };
}

/** Real messages, from a frame of the allowed origin. */
async function messagesOf(name: RoxChatEventName): Promise<MessageEvent[]> {
  const frame = document.createElement('iframe');
  frame.src = `${WORKSPACE_ORIGIN}/echo`;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.onload = resolve;
  });
  const messages: MessageEvent[] = [];
  const collect = (message: MessageEvent) => messages.push(message);
  window.addEventListener('message', collect);
  for (let i = 0; i < BATCH; i++) {
    frame.contentWindow?.postMessage({ source: 'roxchat', ...newEvent(name) }, WORKSPACE_ORIGIN);
  }
  while (messages.length < BATCH) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  window.removeEventListener('message', collect);
  return messages;
}

type Times = Record<string, Record<string, number>>;
type Samples = Record<string, Record<string, number[]>>;

/** Nanoseconds for one more event, by event and by how many were seen before. */
async function run(seen: number[]): Promise<{ dispatched: Times; heard: Times }> {
  const batches = [];
  for (const name of NAMES) {
    const actions = Array.from({ length: BATCH }, () => actionOf(newEvent(name)));
    batches.push({ name, actions, messages: await messagesOf(name) });
  }
  const candidates: [number, Candidate][] = [];
  for (const events of seen) {
    candidates.push([events, await applicationAfter(events)]);
  }
  const samples = { dispatched: {} as Samples, heard: {} as Samples };
  const time = (into: Samples, name: string, events: number, action: () => void) => {
    const start = performance.now();
    action();
    const ns = ((performance.now() - start) * 1e6) / BATCH;
    ((into[name] ??= {})[String(events)] ??= []).push(ns);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, actions, messages } of batches) {
      for (const [events, { store, hear }] of candidates) {
        time(samples.dispatched, name, events, () => {
          for (const action of actions) store.dispatch(action);
        });
        time(samples.heard, name, events, () => {
          for (const message of messages) hear(message);
        });
      }
    }
  }
  const last = batches.at(-1)?.messages.at(-1)?.data as RoxChatEvent<'notificationRemoved'>;
  for (const [events, { store }] of candidates) {
    const state = store.selectSignal(roxChatFeature.selectRoxChatState)();
    const isFull = state.visitors.length === 500 && state.notifications.length === 500;
    const lastRemoved = state.removedNotificationIds.at(-1);
    if (isFull !== events >= 10_000 || lastRemoved !== last.params.notification.id) {
      throw new Error(
        `the store that has seen ${String(events)} has not remembered what it should`,
      );
    }
  }
  return { dispatched: medians(samples.dispatched), heard: medians(samples.heard) };
}

function medians(samples: Samples): Times {
  return Object.fromEntries(
    Object.entries(samples).map(([name, byEvents]) => [
      name,
      Object.fromEntries(Object.entries(byEvents).map(([events, all]) => [events, median(all)])),
    ]),
  );
}

function median(numbers: number[]): number {
  // The first rounds warm the compiler up.
  const sorted = numbers.slice(numbers.length / 4).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

Object.assign(window, { run });
