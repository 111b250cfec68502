import type { NgZone } from '@angular/core';
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

/** A value, or a promise or an observable of it. Of an observable, the first value counts. */
export type RoxChatAnswer<Value> = Value | Promise<Value> | Observable<Value>;

/** How long a handler may take to answer, in ms. */
export const ANSWER_TIME = 30_000;

/**
 * Emits whether the handler did what it was asked to do: any answer but `false` means that it did.
 * False comes also if it has not answered in time, and then its answer later: a guard may be asking
 * the agent. Errors if it throws or rejects.
 *
 * @param empty what an observable without a value means
 */
export function askToAct(
  zone: NgZone,
  call: () => RoxChatAnswer<unknown>,
  empty: unknown = null,
): Observable<boolean> {
  return ask(zone, call, empty, (subscriber) => {
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
export function ask<Value>(
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
