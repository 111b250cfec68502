import '@angular/compiler';
import {
  effect,
  inject,
  provideEnvironmentInitializer,
  provideZonelessChangeDetection,
} from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { RoxChatTabs } from 'ngx-roxchat/crm';

/** Shows in its title whether the tab leads. */
void createApplication({
  providers: [
    provideZonelessChangeDetection(),
    provideEnvironmentInitializer(() => {
      const { leading } = inject(RoxChatTabs);
      effect(() => {
        document.title = leading() ? 'leads' : 'waits';
      });
    }),
  ],
});
