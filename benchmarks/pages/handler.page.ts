// The CRM's page with every handler in it: each is handed the same real messages of two frames.
import type { RoxChatService } from 'ngx-roxchat/core';
import { Subscription } from 'rxjs';
import type { Said } from '../payloads';
import { byHand } from '../peers/by-hand';
import { startCrm } from '../peers/ngx-roxchat';
import { rawHandler } from '../peers/raw-handler';
import { streams } from '../peers/rxjs';
import { handler as valibotHandler } from '../peers/valibot';
import { handler as zodHandler } from '../peers/zod';
import { collect, hand, listeners } from './listeners';

declare const WORKSPACE_ORIGIN: string;
declare const WORKSPACE_URL: string;

type Handler = (message: MessageEvent) => void;

let told: Said[] | null = null;
const tell = (said: Said) => {
  told?.push({ event: said.event, params: said.params });
};
const tellOf = (event: string) => (params: object) => {
  tell({ event, params });
};
const NOTHING: Said = { event: '', params: {} };

/** The library's own listeners. */
let atStart: readonly Handler[] = [];

/** A handler that is there until its subscription ends. */
interface Mounted {
  readonly handlers: readonly Handler[];
  readonly subscription: Subscription;
}

/** The listeners that are there while something is subscribed; the library has one, always. */
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

const handlersOf = (
  service: RoxChatService,
  frame: HTMLIFrameElement,
): Record<string, () => Mounted> => ({
  'empty listener': () =>
    alone(() => {
      tell(NOTHING);
    }),
  'compare source only': () => {
    return alone((message) => {
      if (message.source === frame.contentWindow) {
        tell(NOTHING);
      }
    });
  },
  'compare origin only': () =>
    alone((message) => {
      if (message.origin === WORKSPACE_ORIGIN) {
        tell(NOTHING);
      }
    }),
  'raw switch': () => alone(rawHandler(WORKSPACE_ORIGIN, tell)),
  'the same promises by hand': () => alone(byHand(frame, WORKSPACE_ORIGIN, tell)),
  'RxJS, one stream': () =>
    whileSubscribed(
      ...streams(WORKSPACE_ORIGIN)
        .slice(0, 1)
        .map((stream) => stream.subscribe(tell)),
    ),
  'RxJS, six streams': () =>
    whileSubscribed(...streams(WORKSPACE_ORIGIN).map((stream) => stream.subscribe(tell))),
  valibot: () => alone(valibotHandler(WORKSPACE_ORIGIN, tell)),
  zod: () => alone(zodHandler(WORKSPACE_ORIGIN, tell)),
  'ngx-roxchat, one observable': () => whileSubscribed(service.events$.subscribe(tell)),
  'ngx-roxchat, six observables': () => {
    return whileSubscribed(
      service.newMessageAdded$.subscribe(tellOf('newMessageAdded')),
      service.chatClosedByOperator$.subscribe(tellOf('chatClosedByOperator')),
      service.visitorAuthorized$.subscribe(tellOf('visitorAuthorized')),
      service.visitorSelected$.subscribe(tellOf('visitorSelected')),
      service.notificationAdded$.subscribe(tellOf('notificationAdded')),
      service.notificationRemoved$.subscribe(tellOf('notificationRemoved')),
    );
  },
});

const collected: Record<string, readonly MessageEvent[]> = {};
let collecting: Promise<void> | null = null;

let handlers: ReturnType<typeof handlersOf> = {};

async function start(): Promise<void> {
  const desk = { container: document.body, url: WORKSPACE_URL, origin: WORKSPACE_ORIGIN };
  const service = await startCrm(desk);
  atStart = [...listeners];
  const frame = document.querySelector('iframe');
  if (frame) {
    handlers = handlersOf(service, frame);
  }
}

const started = start();

const page = {
  connected: () => started,

  names: () => Object.keys(handlers),

  /** Begins to keep the next messages, under this name. */
  begin(kind: string, messages: number): void {
    collecting = collect(messages).then((all) => {
      collected[kind] = all;
    });
  },

  /** Resolves when they are there. */
  end: () => collecting,

  /** What a handler tells of the first messages of this kind. */
  check(name: string, kind: string, messages: number): Said[] {
    const all: Said[] = [];
    told = all;
    page.time(name, kind, 1, messages);
    told = null;
    return all;
  },

  /** ns a message, so many times over. */
  time(name: string, kind: string, times: number, messages = Infinity): number {
    const mounted = handlers[name]?.();
    const ns = hand(collected[kind]?.slice(0, messages) ?? [], mounted?.handlers ?? [], times);
    mounted?.subscription.unsubscribe();
    return ns;
  },
};

export type HandlerPage = typeof page;

Object.assign(window, { live: page });
