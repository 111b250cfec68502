import type { NgZone } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';
import {
  defaultIfEmpty,
  distinctUntilChanged,
  from,
  isObservable,
  map,
  Observable,
  type ObservableInput,
  of,
  type Subscriber,
  take,
} from 'rxjs';
import { wait } from '../tabs/wait';
import type { RoxChatAnswer } from './screen-pop-handler';

/** How long a handler may take to answer, in ms. */
const ANSWER_TIME = 30_000;

/**
 * Emits what `find` answers. Errors if it throws, rejects, or does not answer in time; a later
 * answer is ignored.
 */
export function askToFind<Customer>(
  zone: NgZone,
  call: () => RoxChatAnswer<readonly Customer[]>,
): Observable<readonly Customer[]> {
  return ask(zone, call, [], (subscriber) => {
    subscriber.error(
      new RoxChatError(
        'screen-pop-unanswered',
        `find() has not answered for ${ANSWER_TIME} ms.`,
        'Return an observable or a promise that ends.',
      ),
    );
  });
}

/**
 * Emits whether `open` has opened the record. False comes also if it has not answered in time, and
 * then its answer later: a guard may be asking the agent. Errors if it throws or rejects.
 */
export function askToOpen(zone: NgZone, call: () => RoxChatAnswer<unknown>): Observable<boolean> {
  return ask(zone, call, null, (subscriber) => {
    subscriber.next(false);
  }).pipe(
    map((answer) => answer !== false),
    distinctUntilChanged(),
  );
}

/**
 * Calls the handler in the zone, and emits the first value of its answer, or `empty` if there is none.
 *
 * @param handleLate gets the subscriber if the answer has not come in time
 */
function ask<Value>(
  zone: NgZone,
  call: () => RoxChatAnswer<Value>,
  empty: Value,
  handleLate: (subscriber: Subscriber<Value>) => void,
): Observable<Value> {
  return new Observable((subscriber) => {
    subscriber.add(
      wait(ANSWER_TIME).subscribe(() => {
        handleLate(subscriber);
      }),
    );
    zone.run(() => {
      const answer = call();
      // With zone.js, an asynchronous function may return a promise of another class.
      const then = (answer as Partial<Promise<unknown>> | null | undefined)?.then;
      const isAsync = isObservable(answer) || typeof then === 'function';
      (isAsync ? from(answer as ObservableInput<Value>) : of(answer as Value))
        .pipe(take(1), defaultIfEmpty(empty))
        .subscribe(subscriber);
    });
  });
}
