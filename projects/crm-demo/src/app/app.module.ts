import { NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { RoxChatModule } from 'ngx-roxchat';

import { App } from './app';
import { CustomerCard } from './customers/customer-card';
import { CustomerList } from './customers/customer-list';
import { EventTimeline } from './events/event-timeline';
import { NotificationBell } from './notifications/notification-bell';
import { PaneSwitch } from './shell/pane-switch';
import { ThemeSwitch } from './shell/theme-switch';
import { WorkspacePill } from './shell/workspace-pill';
import { workspaceOrigin } from './workspace-address';

@NgModule({
  declarations: [App],
  imports: [
    BrowserModule,
    RoxChatModule.forRoot(workspaceOrigin),
    CustomerCard,
    CustomerList,
    EventTimeline,
    NotificationBell,
    PaneSwitch,
    ThemeSwitch,
    WorkspacePill,
  ],
  bootstrap: [App],
})
export class AppModule {}
