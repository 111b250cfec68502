import { inject, InjectionToken } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';

/** There where `provideRoxChatStore` has set up the state of Rox.Chat. */
export const STATE_SET_UP = new InjectionToken<true>('STATE_SET_UP');

/** Throws `store-missing` if a feature that works with the state is set up without it. */
export function requireState(feature: string): void {
  if (!inject(STATE_SET_UP, { optional: true })) {
    throw new RoxChatError(
      'store-missing',
      `${feature} needs the state of Rox.Chat.`,
      'Use RoxChatModule.forRoot or provideRoxChat, or add provideRoxChatStore().',
    );
  }
}
