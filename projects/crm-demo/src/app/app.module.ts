import { Directionality } from '@angular/cdk/bidi';
import { APP_BASE_HREF } from '@angular/common';
import { inject, NgModule } from '@angular/core';
import { MAT_SNACK_BAR_DEFAULT_OPTIONS } from '@angular/material/snack-bar';
import { BrowserModule } from '@angular/platform-browser';
import {
  provideRouter,
  RouterOutlet,
  TitleStrategy,
  withComponentInputBinding,
  withRouterConfig,
} from '@angular/router';
import { StoreModule } from '@ngrx/store';
import {
  RoxChatDockSeparator,
  RoxChatModule,
  roxChatTexts,
  RoxChatWorkspaceHost,
} from 'ngx-roxchat';
import { withAttention, withInteractionLog, withScreenPop } from 'ngx-roxchat/crm';
import { LogChats } from './activities/log-chats';
import { App } from './app';
import { routes } from './app.routes';
import { OpenCustomer } from './chats/open-customer';
import { PopBanner } from './chats/pop-banner';
import { deskFeature } from './desk/desk.feature';
import { provideDevtools } from './devtools/provide-devtools';
import { Inspector } from './inspector/inspector';
import { AgentLanguage } from './language/agent-language';
import { runtimeChecks } from './runtime-checks';
import { Nav } from './shell/nav';
import { PageTitle } from './shell/page-title';
import { TopBar } from './shell/top-bar';
import { workspaceOrigin } from './workspace-address';

@NgModule({
  declarations: [App],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}, { runtimeChecks }),
    StoreModule.forFeature(deskFeature),
    RoxChatModule.forRoot(
      {
        allowedOrigin: workspaceOrigin,
        texts: () => roxChatTexts(inject(AgentLanguage).current()),
      },
      withScreenPop(OpenCustomer),
      withInteractionLog(LogChats),
      withAttention(),
    ),
    Inspector,
    Nav,
    PopBanner,
    RouterOutlet,
    RoxChatDockSeparator,
    RoxChatWorkspaceHost,
    TopBar,
  ],
  providers: [
    provideDevtools(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      // The parameters `workspace` and `dir` stay in the address.
      withRouterConfig({
        defaultQueryParamsHandling: 'preserve',
        canceledNavigationResolution: 'computed',
      }),
    ),
    // The page has no <base>, which its policy forbids.
    { provide: APP_BASE_HREF, useValue: '/' },
    // A toast stays for 8 s, and covers no part of the workspace.
    {
      provide: MAT_SNACK_BAR_DEFAULT_OPTIONS,
      useFactory: () => ({
        duration: 8_000,
        horizontalPosition: 'start',
        direction: inject(Directionality).value,
      }),
    },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
  bootstrap: [App],
})
export class AppModule {}
