import { Injectable } from '@angular/core';
import {
  type OutgoingChatRequest,
  type OutgoingChatResult,
  ɵOutgoingChatQueue,
} from 'ngx-roxchat/core';
import { defer, type Observable, tap } from 'rxjs';

/** A command that the code under test has given, and that was not posted. */
interface UnpostedCommand {
  readonly request: OutgoingChatRequest;
  readonly why: string;
}

/** What a test can do about the commonest reason. */
const HINT = 'first emit an event with the session of this visitor, or pass a sessionId';

/** The real queue, which also remembers why commands were not posted. */
@Injectable()
export class TestOutgoingChatQueue extends ɵOutgoingChatQueue {
  readonly #unposted = new Set<UnpostedCommand>();

  override start(request: OutgoingChatRequest): Observable<OutgoingChatResult> {
    const command = { request, why: 'it is not subscribed to' };
    this.#unposted.add(command);
    return defer(() => {
      this.#unposted.delete(command);
      return super.start(request);
    }).pipe(
      tap((result) => {
        if (result.status === 'notSent') {
          const { reason } = result;
          const why = reason === 'session-unknown' ? `${reason}, so ${HINT}` : reason;
          this.#unposted.add({ request, why });
        }
      }),
    );
  }

  /** Returns each command that was not posted, and why. */
  describeUnposted(): string {
    return [...this.#unposted]
      .map(({ request, why }) => `; ${JSON.stringify(request)} was given and not posted: ${why}`)
      .join('');
  }
}
