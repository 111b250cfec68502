import { inject, Injectable } from '@angular/core';
import {
  ɵFailureMessages,
  ɵMessageBridge,
  type OutgoingChatResult,
  type ɵStartCommand,
} from 'ngx-roxchat/core';
import { defer, take, type Observable } from 'rxjs';
import { OutgoingChatTestRequest } from './outgoing-chat-test-request';

/** Keeps the commands for the test to answer, in place of the one that posts them. */
@Injectable()
export class TestStartCommand implements Pick<ɵStartCommand, 'post'> {
  readonly #bridge = inject(ɵMessageBridge);
  readonly #messages = inject(ɵFailureMessages);

  /** The command in flight, until `expectStartOutgoingChat` takes it; there is one at a time. */
  posted: OutgoingChatTestRequest | null = null;

  post(
    ...[, visitor, sessionId]: Parameters<ɵStartCommand['post']>
  ): Observable<OutgoingChatResult> {
    return defer(() => {
      this.posted = new OutgoingChatTestRequest(
        visitor.visitorId,
        sessionId,
        this.#bridge,
        this.#messages,
      );
      return this.posted.ending$.pipe(take(1));
    });
  }
}
