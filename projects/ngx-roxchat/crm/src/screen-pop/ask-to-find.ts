import type { NgZone } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';
import type { Observable } from 'rxjs';
import { ANSWER_TIME, ask, type RoxChatAnswer } from '../handler/ask-handler';

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
