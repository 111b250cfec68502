// The CRM's page with every handler: each gets the same real messages of two frames.
import type { RoxChatService } from 'ngx-roxchat/core';
import { Subscription } from 'rxjs';
import type { WireEvent } from '../payloads';
import { byHand } from '../peers/by-hand';
import { startCrm } from '../peers/ngx-roxchat';
import { rawHandler } from '../peers/raw-handler';
import { streams } from '../peers/rxjs';
import { handler as valibotHandler } from '../peers/valibot';
import { handler as zodHandler } from '../peers/zod';
import { collect, dispatch, listeners } from './listeners';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

type Handler = (message: MessageEvent) => void;

let received: WireEvent[] | null = null;
const emit = ({ event, params }: WireEvent) => {
  received?.push({ event, params });
};
const emitAs = (event: string) => (params: object) => {
  emit({ event, params });
};
const NOTHING: WireEvent = { event: '', params: {} };

/** The library's own listeners. */
let atStart: readonly Handler[] = [];

/** Handlers that exist until their subscription ends. */
interface Mounted {
  readonly handlers: readonly Handler[];
  readonly subscription: Subscription;
}

/** Returns the listeners that the subscriptions add; the library always has the same one. */
function whileSubscribed(...subscriptions: Subscription[]): Mounted {
  const subscription = new Subscription();
  for (const each of subscriptions) {
    subscription.add(each);
  }
  const added = [...listeners].filter((listener) => !atStart.includes(listener));
  return { handlers: added.length > 0 ? added : atStart, subscription };
}
const alone = (handler: Handler): Mounted => ({
  handlers: [handler],
  subscription: new Subscription(),
});

const createHandlers = (
  service: RoxChatService,
  frame: HTMLIFrameElement,
): Record<string, () => Mounted> => ({
  'empty listener': () =>
    alone(() => {
      emit(NOTHING);
    }),
  'compare source only': () => {
    return alone((message) => {
      if (message.source === frame.contentWindow) {
        emit(NOTHING);
      }
    });
  },
  'compare origin only': () =>
    alone((message) => {
      if (message.origin === WORKSPACE_ORIGIN) {
        emit(NOTHING);
      }
    }),
  'raw switch': () => alone(rawHandler(WORKSPACE_ORIGIN, emit)),
  'the same promises by hand': () => alone(byHand(frame, WORKSPACE_ORIGIN, emit)),
  'RxJS, one stream': () =>
    whileSubscribed(
      ...streams(WORKSPACE_ORIGIN)
        .slice(0, 1)
        .map((stream) => stream.subscribe(emit)),
    ),
  'RxJS, six streams': () =>
    whileSubscribed(...streams(WORKSPACE_ORIGIN).map((stream) => stream.subscribe(emit))),
  valibot: () => alone(valibotHandler(WORKSPACE_ORIGIN, emit)),
  zod: () => alone(zodHandler(WORKSPACE_ORIGIN, emit)),
  'ngx-roxchat, one observable': () => whileSubscribed(service.events$.subscribe(emit)),
  'ngx-roxchat, six observables': () => {
    return whileSubscribed(
      service.newMessageAdded$.subscribe(emitAs('newMessageAdded')),
      service.chatClosedByOperator$.subscribe(emitAs('chatClosedByOperator')),
      service.visitorAuthorized$.subscribe(emitAs('visitorAuthorized')),
      service.visitorSelected$.subscribe(emitAs('visitorSelected')),
      service.notificationAdded$.subscribe(emitAs('notificationAdded')),
      service.notificationRemoved$.subscribe(emitAs('notificationRemoved')),
    );
  },
});

const collected: Record<string, readonly MessageEvent[]> = {};
let collecting: Promise<void> | null = null;

let handlers: ReturnType<typeof createHandlers> = {};

async function start(): Promise<void> {
  const desk = { container: document.body, url: WORKSPACE_URL, origin: WORKSPACE_ORIGIN };
  const service = await startCrm(desk);
  atStart = [...listeners];
  const frame = document.querySelector('iframe');
  if (frame) {
    handlers = createHandlers(service, frame);
  }
}

const started = start();

const page = {
  connected: () => started,

  names: () => Object.keys(handlers),

  /** Begins to collect the next messages of this kind. */
  begin(kind: string, messages: number): void {
    collecting = collect(messages).then((all) => {
      collected[kind] = all;
    });
  },

  /** Resolves when they have arrived. */
  end: () => collecting,

  /** Returns what a handler emits for the first messages of this kind. */
  check(name: string, kind: string, messages: number): WireEvent[] {
    const all: WireEvent[] = [];
    received = all;
    page.time(name, kind, 1, messages);
    received = null;
    return all;
  },

  /** Returns ns a message, for `times` runs over all messages. */
  time(name: string, kind: string, times: number, messages = Infinity): number {
    const mounted = handlers[name]?.();
    const ns = dispatch(collected[kind]?.slice(0, messages) ?? [], mounted?.handlers ?? [], times);
    mounted?.subscription.unsubscribe();
    return ns;
  },
};

export type HandlerPage = typeof page;

Object.assign(window, { live: page });
