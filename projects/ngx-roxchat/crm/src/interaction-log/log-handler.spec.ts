import { ErrorHandler, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Store } from '@ngrx/store';
import type { RoxChatVisitor } from 'ngx-roxchat/store';
import { EMPTY as NOTHING } from 'rxjs';
import type { RoxChatAnswer } from '../handler/ask-handler';
import { type RoxChatScreenPopState, SCREEN_POP_STATE } from '../screen-pop/screen-pop-state';
import { EMPTY } from './chat-entry';
import { INTERACTION_LOG } from './interaction-log-handler';
import { LogHandler } from './log-handler';

describe('LogHandler', () => {
  const chat = { ...EMPTY, chatId: 7, roxchatVisitorId: 'ann' };
  const customers: unknown[] = [];
  const errors: unknown[] = [];
  const opened = signal<RoxChatScreenPopState<string>>({
    status: 'opened',
    visitor: { roxchatVisitorId: 'ann' } as RoxChatVisitor,
    customer: 'card',
  });
  let answer: () => RoxChatAnswer<unknown>;

  /** A handler of an application that does not receive what is lost. */
  class Handler {
    log(_: unknown, customer: unknown): RoxChatAnswer<unknown> {
      customers.push(customer);
      return answer();
    }
  }

  const create = () => {
    TestBed.configureTestingModule({
      providers: [
        Handler,
        { provide: INTERACTION_LOG, useValue: { handler: Handler, silenceAfter: 1 } },
        { provide: SCREEN_POP_STATE, useValue: opened },
        { provide: Store, useValue: { dispatch: () => undefined } },
        { provide: ErrorHandler, useValue: { handleError: (e: unknown) => errors.push(e) } },
      ],
    });
    return TestBed.runInInjectionContext(() => new LogHandler());
  };
  const log = (handler: LogHandler<unknown>) => {
    const results: boolean[] = [];
    handler.log(chat, true).subscribe((isLogged) => results.push(isLogged));
    return results;
  };

  beforeEach(() => {
    customers.length = 0;
    errors.length = 0;
    answer = () => true;
  });

  it('passes the customer of the screen pop on, and no one after a reset', () => {
    const handler = create();
    handler.customers.note();
    log(handler);
    handler.reset();
    log(handler);

    expect(customers).toEqual(['card', null]);
  });

  it('has no note of a time before a reset', () => {
    const handler = create();
    handler.setNote(chat, 0, 'Call back.');
    handler.reset();

    expect(handler.getNote(chat)).toBeNull();
  });

  it('has not logged a record if an observable ends without a value', () => {
    const handler = create();
    answer = () => NOTHING;

    expect(log(handler)).toEqual([false]);
    expect(errors).toEqual([]);
  });

  it('keeps the note of a wrap-up that came while an earlier record was logged', () => {
    const handler = create();
    const wrappedUp = { ...chat, wrappedAt: 5 };
    handler.setNote(chat, 5, 'Call back.');
    handler.note(chat, true);
    const kept = handler.getNote(wrappedUp);
    handler.note(wrappedUp, true);

    expect([kept, handler.getNote(wrappedUp)]).toEqual(['Call back.', null]);
  });

  it('counts what is lost, also for a handler that does not receive it', async () => {
    const handler = create();
    handler.lose(chat, 'reset');
    await Promise.resolve();

    expect(handler.lost).toBe(1);
    expect(errors).toEqual([]);
  });
});
