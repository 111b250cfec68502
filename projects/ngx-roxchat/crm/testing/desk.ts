import { type EnvironmentInjector, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Action, provideStore, ScannedActionsSubject, Store } from '@ngrx/store';
import type { RoxChatEventName } from 'ngx-roxchat/core';
import {
  ɵSTATE_SET_UP,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatStatusActions,
  type RoxChatVisitor,
} from 'ngx-roxchat/store';
import { buildRoxChatEvent, type RoxChatGivenParams } from 'ngx-roxchat/testing';
import type { RoxChatAnswer } from '../src/handler/ask-handler';
import { RoxChatScreenPop } from '../src/screen-pop/rox-chat-screen-pop';
import type { RoxChatScreenPopTrigger } from '../src/screen-pop/screen-pop-handler';
import { withScreenPop } from '../src/screen-pop/with-screen-pop';
import { FakeLocks } from './fake-locks';
import { TestTab } from './test-tab';

/** A handler that a test answers for. It counts what is asked. */
class ScriptedHandler {
  readonly searches: RoxChatVisitor[] = [];
  readonly openings: string[] = [];
  find: (visitor: RoxChatVisitor) => RoxChatAnswer<readonly string[]> = () => ['card'];
  open: (customer: string) => RoxChatAnswer<unknown> = () => true;
}

/** A tab of a CRM with a screen pop: its store, its handler, and what it reports. */
export class Desk {
  readonly tab: TestTab;
  readonly handler = new ScriptedHandler();
  readonly errors: unknown[] = [];
  readonly steps: string[] = [];
  readonly injector: EnvironmentInjector;
  readonly pop: RoxChatScreenPop<string>;

  constructor(locks: FakeLocks | null = new FakeLocks(), trigger?: RoxChatScreenPopTrigger) {
    const { handler } = this;
    class Handler {
      find(visitor: RoxChatVisitor): RoxChatAnswer<readonly string[]> {
        handler.searches.push(visitor);
        return handler.find(visitor);
      }

      open(customer: string): RoxChatAnswer<unknown> {
        handler.openings.push(customer);
        return handler.open(customer);
      }
    }
    this.tab = new TestTab(locks);
    this.injector = this.tab.createInjector([
      provideStore({ [roxChatFeature.name]: roxChatFeature.reducer }),
      { provide: ɵSTATE_SET_UP, useValue: true },
      { provide: ErrorHandler, useValue: { handleError: (e: unknown) => this.errors.push(e) } },
      ...withScreenPop(Handler, trigger ? { trigger } : {}).ɵproviders,
    ]);
    this.pop = this.injector.get<RoxChatScreenPop<string>>(RoxChatScreenPop);
    this.injector.get(ScannedActionsSubject).subscribe(({ type }) => {
      const [, step] = /^\[Rox\.Chat Screen Pop\] (.*)/.exec(type) ?? [];
      if (step) {
        this.steps.push(step);
      }
    });
  }

  select(params: RoxChatGivenParams<'visitorSelected'>): void {
    this.emit('visitorSelected', params);
  }

  authorize(from: string, to: RoxChatGivenParams<'visitorAuthorized'>['new']): void {
    this.emit('visitorAuthorized', { old: { roxchatVisitorId: from }, new: to });
  }

  emit<Name extends RoxChatEventName>(name: Name, params: RoxChatGivenParams<Name>): void {
    const event = buildRoxChatEvent(name, params);
    const action: Action = { ...event, type: RoxChatEventActions[name].type };
    this.injector.get(Store).dispatch(action);
  }

  reset(): void {
    this.injector.get(Store).dispatch(RoxChatStatusActions.reset());
  }
}

/** Lets microtasks run: messages between tabs, promises, reports. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}

/** Ends a run of a model. Angular ends with its timers, or it would run no effect in the next run. */
export function endRun(): void {
  TestBed.resetTestingModule();
  jest.clearAllTimers();
}
