import { inject } from '@angular/core';
import type { StoreDevtoolsConfig } from '@ngrx/store-devtools';
import { roxChatActionSanitizer, roxChatStateSanitizer } from 'ngx-roxchat';
import { deskActionSanitizer, deskStateSanitizer } from './desk-sanitizers';
import { DevtoolsMask } from './devtools-mask';

/** Returns the options of the devtools. */
export function devtoolsOptions(): Partial<StoreDevtoolsConfig> {
  const mask = inject(DevtoolsMask);
  return {
    name: 'Demo CRM',
    maxAge: 100,
    connectInZone: true,
    actionSanitizer: (action) =>
      mask.on() ? deskActionSanitizer(roxChatActionSanitizer(action)) : action,
    stateSanitizer: (state: object) =>
      mask.on() ? deskStateSanitizer(roxChatStateSanitizer(state)) : state,
  };
}
