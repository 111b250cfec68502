// Dispatches one more event to stores that have seen more and more of them, interleaved, so that
// the machine's noise hits all of them alike.
import '@angular/compiler';
import { createApplication } from '@angular/platform-browser';
import { type ActionReducer, provideStore, Store } from '@ngrx/store';
import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import {
  RoxChatEventActions,
  roxChatFeature,
  type RoxChatEventAction,
  type RoxChatState,
} from 'ngx-roxchat/store';

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
function newEvent(name: RoxChatEventName): RoxChatEventAction {
  const create = RoxChatEventActions[name] as (props: object) => RoxChatEventAction;
  return create({ params: paramsOf(newId())[name], receivedAt: Date.now() });
}

/** The state after so many events of all names in turn, each about somebody else. */
function stateAfter(events: number): RoxChatState {
  let state = roxChatFeature.reducer(undefined, { type: '' });
  for (let seen = 0; seen < events; seen++) {
    state = roxChatFeature.reducer(
      state,
      newEvent(NAMES[seen % NAMES.length] ?? 'visitorSelected'),
    );
  }
  return state;
}

interface Candidate {
  readonly label: string;
  readonly store: Store;
  /** Batches of events about somebody new, and of messages of visitors that the store knows. */
  readonly batches: Readonly<Record<string, readonly RoxChatEventAction[]>>;
}

const newcomers = Object.fromEntries(
  NAMES.map((name) => [name, Array.from({ length: BATCH }, () => newEvent(name))]),
);

/** A store that has seen so many events; while it has seen few, it is often put back to that. */
async function candidateAfter(events: number): Promise<Candidate> {
  const start = stateAfter(events);
  const isFull = events >= 10_000;
  let dispatched = 0;
  const reducer: ActionReducer<RoxChatState> = (state, action) =>
    roxChatFeature.reducer(!isFull && ++dispatched % 10 === 0 ? start : (state ?? start), action);
  const again = Array.from({ length: BATCH }, (_, i) => {
    const id = start.visitors[i % start.visitors.length]?.roxchatVisitorId ?? newId();
    const params = paramsOf(id).newMessageAdded;
    return RoxChatEventActions.newMessageAdded({ params, receivedAt: Date.now() });
  });
  return {
    label: `${String(events)} seen`,
    store: await storeOf(reducer),
    batches: { 'newMessageAdded, known visitor': again, ...newcomers },
  };
}

async function storeOf(reducer: ActionReducer<RoxChatState>): Promise<Store> {
  const app = await createApplication({
    providers: [provideStore({ [roxChatFeature.name]: reducer })],
  });
  const store = app.injector.get(Store);
  store.select(roxChatFeature.selectSelectedVisitor).subscribe();
  return store;
}

/** Nanoseconds for one more event, by event, by how many were seen before. */
async function run(seen: number[]): Promise<Record<string, Record<string, number>>> {
  const nothing = stateAfter(0);
  const candidates: Candidate[] = [
    { label: 'no reducer', store: await storeOf(() => nothing), batches: newcomers },
  ];
  for (const events of seen) {
    candidates.push(await candidateAfter(events));
  }
  const times: Record<string, Record<string, number[]>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const { label, store, batches } of candidates) {
      for (const [name, actions] of Object.entries(batches)) {
        const start = performance.now();
        for (const action of actions) store.dispatch(action);
        const ns = ((performance.now() - start) * 1e6) / BATCH;
        ((times[name] ??= {})[label] ??= []).push(ns);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, byStore]) => [
      name,
      Object.fromEntries(Object.entries(byStore).map(([label, all]) => [label, median(all)])),
    ]),
  );
}

function median(numbers: number[]): number {
  // The first rounds warm the compiler up.
  const sorted = numbers.slice(numbers.length / 4).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

Object.assign(window, { run });
