import { inject, NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { StoreModule } from '@ngrx/store';
import { RoxChatModule, roxChatTexts } from 'ngx-roxchat';
import { App } from './app';
import { CustomerCard } from './customers/customer-card';
import { CustomerList } from './customers/customer-list';
import { deskFeature } from './desk/desk.feature';
import { MaskSwitch } from './devtools/mask-switch';
import { provideDevtools } from './devtools/provide-devtools';
import { EventTimeline } from './events/event-timeline';
import { NotificationBell } from './notifications/notification-bell';
import { AgentLanguage } from './outgoing-chat/agent-language';
import { runtimeChecks } from './runtime-checks';
import { PaneSwitch } from './shell/pane-switch';
import { ThemeSwitch } from './shell/theme-switch';
import { WorkspacePill } from './shell/workspace-pill';
import { VisitorList } from './visitors/visitor-list';
import { workspaceOrigin } from './workspace-address';

@NgModule({
  declarations: [App],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}, { runtimeChecks }),
    StoreModule.forFeature(deskFeature),
    RoxChatModule.forRoot({
      allowedOrigin: workspaceOrigin,
      texts: () => roxChatTexts(inject(AgentLanguage).current()),
    }),
    CustomerCard,
    CustomerList,
    EventTimeline,
    MaskSwitch,
    NotificationBell,
    PaneSwitch,
    ThemeSwitch,
    VisitorList,
    WorkspacePill,
  ],
  providers: [provideDevtools()],
  bootstrap: [App],
})
export class AppModule {}
