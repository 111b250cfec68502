import { RoxChatError } from 'ngx-roxchat/core';
import {
  concat,
  defer,
  from,
  isObservable,
  map,
  merge,
  type Observable,
  of,
  take,
  takeWhile,
  timer,
} from 'rxjs';
import type { RoxChatAnswer } from './screen-pop-handler';

/** How long a handler may take to answer, in ms. */
const ANSWER_TIME = 30_000;

/** Stands for an answer that has not come in time. */
const LATE = {};

/**
 * Emits what `find` answers. Errors if it throws, rejects, or does not answer in time; a later
 * answer is ignored.
 */
export function askToFind<Customer>(
  call: () => RoxChatAnswer<readonly Customer[]>,
): Observable<readonly Customer[]> {
  const late$ = timer(ANSWER_TIME).pipe(
    map(() => {
      throw new RoxChatError(
        'screen-pop-unanswered',
        `find() has not answered for ${ANSWER_TIME} ms.`,
        'Return an observable or a promise that ends.',
      );
    }),
  );
  return merge(ask(call, []), late$).pipe(take(1));
}

/**
 * Emits whether `open` has opened the record. False comes also if it has not answered in time, and
 * then its answer later: a guard may be asking the agent. Errors if it throws or rejects.
 */
export function askToOpen(call: () => RoxChatAnswer<unknown>): Observable<boolean> {
  return merge(ask(call, null), timer(ANSWER_TIME).pipe(map(() => LATE))).pipe(
    takeWhile((answer) => answer === LATE, true),
    map((answer) => answer !== LATE && answer !== false),
  );
}

/** Calls the handler, and emits the first value of its answer, or `empty` if there is none. */
function ask<Value>(call: () => RoxChatAnswer<Value>, empty: Value): Observable<Value> {
  const answer$ = defer(() => {
    const answer = call();
    return isObservable(answer) || isPromise(answer) ? from(answer) : of(answer);
  });
  return concat(answer$, of(empty)).pipe(take(1));
}

/** With zone.js, an asynchronous function may return a promise of another class. */
function isPromise<Value>(answer: RoxChatAnswer<Value>): answer is Promise<Value> {
  return typeof (answer as { readonly then?: unknown } | null | undefined)?.then === 'function';
}
