// Measures signals of visitors, found by the ids of the CRM, in stores of few and of many visitors.
import '@angular/compiler';
import { Injector, type Signal } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideStore, Store } from '@ngrx/store';
import { type NewMessageAddedParams, provideRoxChatCore } from 'ngx-roxchat/core';
import {
  injectVisitor,
  provideRoxChatStore,
  RoxChatEventActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import { showFrame } from './show-frame';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

const SIGNALS = 50;
const EVENTS = 200;

interface Candidate {
  readonly store: Store;
  readonly visitors: readonly Signal<RoxChatVisitor | null>[];
}

function createAction(n: number) {
  const id = String(n);
  const params: NewMessageAddedParams = {
    roxchatVisitorId: `v${id}`,
    providedVisitorId: `p${id}`,
    siebelId: `s${id}`,
    chatId: n,
    sessionId: id,
    kind: 'visitor',
    messageText: 'Hi',
  };
  return RoxChatEventActions.newMessageAdded({ params, receivedAt: Date.now() });
}

/** Creates an application whose store has this many visitors, and the signals of some of them. */
async function createApp(count: number): Promise<Candidate> {
  const { injector } = await createApplication({
    providers: [
      provideStore(),
      provideRoxChatCore({ allowedOrigin: WORKSPACE_ORIGIN, maxVisitors: 10_000 }),
      provideRoxChatStore(),
    ],
  });
  const store = injector.get<Store>(Store);
  for (let n = 0; n < count; n++) {
    store.dispatch(createAction(n));
  }
  const visitors = Array.from({ length: SIGNALS }, (_, n) => {
    const id = String(Math.floor((n * count) / SIGNALS));
    const ids = n % 2 ? { providedVisitorId: `p${id}` } : { siebelId: `s${id}` };
    return injectVisitor(() => ids, { injector: injector.get(Injector) });
  });
  return { store, visitors };
}

const candidates = new Map<number, Candidate>();

const frameLoaded = showFrame(WORKSPACE_URL);

const page = {
  connected: () => frameLoaded,

  /** Creates an application for each of these numbers of visitors. */
  async prepare(counts: readonly number[]): Promise<void> {
    for (const count of counts) {
      candidates.set(count, await createApp(count));
    }
  },

  /** Returns ns for reading all the signals after an event, and how many found their visitor. */
  time(count: number): { readonly read: number; readonly found: number } {
    const candidate = candidates.get(count);
    let [time, found] = [0, 0];
    for (let n = 0; candidate && n < EVENTS; n++) {
      candidate.store.dispatch(createAction(n % count));
      const start = performance.now();
      found = candidate.visitors.filter((visitor) => visitor() !== null).length;
      time += performance.now() - start;
    }
    return { read: (time * 1e6) / EVENTS, found };
  },
};

export type LookupPage = typeof page;

Object.assign(window, { live: page });
