import { inject, Injectable } from '@angular/core';
import {
  ɵFailureMessages,
  ɵisConfirmation,
  ɵMessageBridge,
  type OutgoingChatResult,
  type ɵStartCommand,
} from 'ngx-roxchat/core';
import { defer, filter, finalize, map, merge, take, type Observable } from 'rxjs';
import { OutgoingChatTestRequest } from './outgoing-chat-test-request';

/** Keeps the command for the test to answer, in place of the one that posts it. */
@Injectable()
export class TestStartCommand implements Pick<ɵStartCommand, 'post'> {
  readonly #bridge = inject(ɵMessageBridge);
  readonly #messages = inject(ɵFailureMessages);

  /** The command in flight, until it ends; there is one at a time. */
  current: OutgoingChatTestRequest | null = null;

  post(
    ...[, visitor, sessionId]: Parameters<ɵStartCommand['post']>
  ): Observable<OutgoingChatResult> {
    return defer(() => {
      const request = new OutgoingChatTestRequest(
        visitor.visitorId,
        sessionId,
        this.#bridge,
        this.#messages,
      );
      const started$ = this.#bridge.events$.pipe(
        filter((event) => ɵisConfirmation(event, visitor, sessionId)),
        map(() => ({ status: 'started', sessionId }) as const),
      );
      this.current = request;
      return merge(request.ending$, started$).pipe(
        take(1),
        finalize(() => {
          // The end of this one may have posted the next.
          if (this.current === request) this.current = null;
        }),
      );
    });
  }
}
