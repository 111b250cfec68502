import { inject, provideEnvironmentInitializer, type Type } from '@angular/core';
import { ɵcreateTimeoutCheck, type RoxChatSetUpFeature } from 'ngx-roxchat/core';
import { ɵrequireState } from 'ngx-roxchat/store';
import { INTERACTION_LOG, type RoxChatInteractionLogHandler } from './interaction-log-handler';
import { RoxChatInteractionLog } from './rox-chat-interaction-log';

/** Half an hour and a day, in ms. */
const SILENCE = 1_800_000;
const LONGEST_SILENCE = 86_400_000;

const checkSilence = /* @__PURE__ */ ɵcreateTimeoutCheck('silenceAfter', SILENCE, LONGEST_SILENCE);

/**
 * Logs one record for each chat. It needs `provideRoxChat` or `RoxChatModule.forRoot`, as it works
 * with the actions of the NgRx store.
 *
 * ```ts
 * RoxChatModule.forRoot('https://acme.rox.chat', withInteractionLog(AcmeLog))
 * ```
 *
 * @param handler the application's service that stores records; it is created for the first record
 * @param options `silenceAfter`: how long a chat that was not closed lasts without an event, in ms,
 * at most a day; half an hour by default
 * @throws RoxChatError `timeout-invalid` if `silenceAfter` is no such time
 */
export function withInteractionLog<Customer>(
  handler: Type<RoxChatInteractionLogHandler<Customer>>,
  options: { readonly silenceAfter?: number } = {},
): RoxChatSetUpFeature {
  const silenceAfter = checkSilence(options.silenceAfter);
  return {
    ɵproviders: [
      handler,
      { provide: INTERACTION_LOG, useValue: { handler, silenceAfter } },
      RoxChatInteractionLog,
      provideEnvironmentInitializer(() => {
        ɵrequireState('withInteractionLog');
        inject(RoxChatInteractionLog);
      }),
    ],
  };
}
