import { inject, provideEnvironmentInitializer } from '@angular/core';
import type { RoxChatSetUpFeature } from 'ngx-roxchat/core';
import { ɵrequireState } from 'ngx-roxchat/store';
import { ATTENTION_OPTIONS, type RoxChatAttentionOptions } from './attention-options';
import { RoxChatAttention } from './rox-chat-attention';

/**
 * Shows unread messages in the document's title, on the application's badge, and by a desktop
 * notification. It needs `provideRoxChat` or `RoxChatModule.forRoot`.
 *
 * ```ts
 * RoxChatModule.forRoot('https://acme.rox.chat', withAttention())
 * ```
 *
 * @param options what to leave out, or to show in a notification; by default everything is on
 */
export function withAttention(options: RoxChatAttentionOptions = {}): RoxChatSetUpFeature {
  return {
    ɵproviders: [
      { provide: ATTENTION_OPTIONS, useValue: options },
      RoxChatAttention,
      provideEnvironmentInitializer(() => {
        ɵrequireState('withAttention');
        inject(RoxChatAttention);
      }),
    ],
  };
}
