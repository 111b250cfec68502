import { ErrorHandler, Injectable, NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat/store';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { provideRoxChatCrmTesting } from 'ngx-roxchat/testing/crm';
import { Observable } from 'rxjs';
import { RoxChatScreenPop } from './rox-chat-screen-pop';
import type { RoxChatScreenPopHandler } from './screen-pop-handler';
import { withScreenPop } from './with-screen-pop';

const zones: boolean[] = [];

/** Answers from outside the zone, such as from a socket that was opened there. */
@Injectable()
class OutsideHandler implements RoxChatScreenPopHandler<string> {
  find(): Observable<readonly string[]> {
    return this.#answer((subscriber) => {
      subscriber.next(['card']);
    });
  }

  open(): Observable<boolean> {
    zones.push(NgZone.isInAngularZone());
    return this.#answer((subscriber) => {
      subscriber.error(new Error('broken'));
    });
  }

  #answer<Value>(
    how: (subscriber: { next(value: Value): void; error(error: Error): void }) => void,
  ): Observable<Value> {
    const zone = TestBed.inject(NgZone);
    return new Observable((subscriber) => {
      zone.runOutsideAngular(() => setTimeout(how, 0, subscriber));
    });
  }
}

it('brings the answers of the handler back into the zone', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideStore({}, { runtimeChecks: { strictActionWithinNgZone: true } }),
      provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OutsideHandler)),
      provideRoxChatStore(),
      provideRoxChatCrmTesting(),
      {
        provide: ErrorHandler,
        useValue: { handleError: () => zones.push(NgZone.isInAngularZone()) },
      },
    ],
  });
  const workspace = TestBed.inject(RoxChatTestingController);
  const pop = TestBed.inject(RoxChatScreenPop);
  TestBed.inject(NgZone).run(() => {
    workspace.emit('visitorSelected', { roxchatVisitorId: 'ann' });
  });
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(zones).toEqual([true, true]);
  expect(pop.state()).toMatchObject({ status: 'failed', step: 'open' });
});
