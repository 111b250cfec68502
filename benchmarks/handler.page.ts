// Runs in the CRM's page: collects real MessageEvents from two cross-origin frames, then hands them
// to each handler in turn, interleaved, so that the machine's noise hits all of them alike.
import '@angular/compiler';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRoxChatCore, RoxChatService, RoxChatWorkspaceFrame } from 'ngx-roxchat/core';
import { type Observable, Subscription } from 'rxjs';

type Handler = (message: MessageEvent) => void;

declare const WORKSPACE_ORIGIN: string;

/** Browsers round their clocks to 0.1 ms: a sample must last long enough. */
const REPEATS = 10;
const ROUNDS = 40;
let told = 0;
const tell = () => {
  told++;
};

@Component({
  selector: 'rox-chat-benchmark',
  imports: [RoxChatWorkspaceFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<iframe roxChatWorkspace title="Agent Workspace"></iframe>',
})
class Benchmark {
  readonly service = inject(RoxChatService);
}

async function run(messages: number): Promise<Record<string, Record<string, number>>> {
  let library: Handler = () => undefined;
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    if (type === 'message') library = listener as Handler;
    listen(type, listener);
  };
  const app = await bootstrapApplication(Benchmark, {
    providers: [provideRoxChatCore(WORKSPACE_ORIGIN)],
  });
  const { service } = app.components[0]?.instance as Benchmark;
  const workspace = document.querySelector('iframe');
  if (!workspace) throw new Error('the application has not rendered');
  const foreign = document.body.appendChild(document.createElement('iframe'));

  const collect = async (frame: HTMLIFrameElement, src: string): Promise<MessageEvent[]> => {
    const collected: MessageEvent[] = [];
    listen('message', (message) => {
      if (message.source === frame.contentWindow) {
        collected.push(message);
      }
    });
    frame.src = src;
    while (collected.length < messages) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return collected;
  };
  const kinds = {
    own: await collect(workspace, `${WORKSPACE_ORIGIN}/sender`),
    foreign: await collect(foreign, 'http://foreign.localhost:9300/sender'),
  };

  const observables: Observable<unknown>[] = [
    service.newMessageAdded$,
    service.chatClosedByOperator$,
    service.visitorAuthorized$,
    service.visitorSelected$,
    service.notificationAdded$,
    service.notificationRemoved$,
  ];
  const subscribeTo = (count: number) => () => {
    const subscription = new Subscription();
    for (const observable of observables.slice(0, count)) {
      subscription.add(observable.subscribe(tell));
    }
    return subscription;
  };
  const handlers: Record<string, { handle: Handler; subscribe?: () => Subscription }> = {
    'compare source only': {
      handle: (message) => {
        if (message.source === workspace.contentWindow) tell();
      },
    },
    'compare origin only': {
      handle: (message) => {
        if (message.origin === WORKSPACE_ORIGIN) tell();
      },
    },
    'raw switch': { handle: rawSwitch },
    'ngx-roxchat, one subscriber': { handle: library, subscribe: subscribeTo(1) },
    'ngx-roxchat, six subscribers': { handle: library, subscribe: subscribeTo(6) },
  };

  const times: Record<string, Record<string, number[]>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { handle, subscribe }] of Object.entries(handlers)) {
      const subscription = subscribe?.();
      for (const [kind, prepared] of Object.entries(kinds)) {
        const start = performance.now();
        for (let repeat = 0; repeat < REPEATS; repeat++) {
          for (const message of prepared) handle(message);
        }
        const ns = ((performance.now() - start) * 1e6) / (prepared.length * REPEATS);
        ((times[name] ??= {})[kind] ??= []).push(ns);
      }
      subscription?.unsubscribe();
    }
  }
  if (told === 0) throw new Error('nothing was told');
  return Object.fromEntries(
    Object.entries(times).map(([name, byKind]) => [
      name,
      Object.fromEntries(Object.entries(byKind).map(([kind, all]) => [kind, median(all)])),
    ]),
  );
}

/** What a careful developer writes by hand: the origin compared, nothing validated. */
function rawSwitch(message: MessageEvent): void {
  if (message.origin !== WORKSPACE_ORIGIN) return;
  const { source, event } = message.data as { source: string; event: string };
  if (source !== 'roxchat') return;
  switch (event) {
    case 'newMessageAdded':
    case 'chatClosedByOperator':
    case 'visitorAuthorized':
    case 'visitorSelected':
    case 'notificationAdded':
    case 'notificationRemoved':
      tell();
  }
}

function median(numbers: number[]): number {
  // The first rounds warm the compiler up.
  const sorted = numbers.slice(numbers.length / 4).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

Object.assign(window, { run });
