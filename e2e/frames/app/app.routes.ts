import type { Routes } from '@angular/router';
import { provideRoxChat } from 'ngx-roxchat';
import { Desk } from './desk';
import {
  HostDefer,
  HostDialog,
  HostIf,
  HostModal,
  HostPage,
  HostPortal,
  HostShell,
  HostTabs,
} from './host-pages';
import {
  Away,
  Cached,
  CachedInShadow,
  Deferred,
  LateAddress,
  Notices,
  OwnIframe,
  Shell,
  StaticIframe,
  Tabs,
  Two,
  Unbound,
} from './pages';
import { provideProbe } from './probe';
import { CustomerRecord, keepDraft, Records } from './records';
import { WORKSPACE } from './workspace-origin';

/** The pages of an application with one workspace, in which it has many places. */
const hostPages: Routes = [
  { path: 'page', component: HostPage },
  { path: 'kept', component: HostPage, data: { kept: true } },
  { path: 'if', component: HostIf },
  { path: 'tab', component: HostTabs },
  { path: 'dialog', component: HostDialog },
  { path: 'defer', component: HostDefer },
  { path: 'portal', component: HostPortal },
  { path: 'modal', component: HostModal },
  { path: 'away', component: Away },
];

const records: Routes[number] = {
  path: 'records',
  component: Records,
  children: [{ path: ':id', component: CustomerRecord, canDeactivate: [keepDraft] }],
};

export const routes: Routes = [
  { path: 'host', component: HostShell, children: hostPages },
  { path: 'zone/host', component: HostShell, children: hostPages },
  records,
  { ...records, path: 'zone/records' },
  { path: 'a', component: Desk, data: { name: 'a', kept: true } },
  { path: 'b', component: Desk, data: { name: 'b', kept: true } },
  { path: 'zone/a', component: Desk, data: { name: 'a', kept: true } },
  { path: 'zone/away', component: Away },
  { path: 'away', component: Away },
  { path: 'unbound', component: Unbound },
  { path: 'two', component: Two },
  {
    path: 'shell',
    component: Shell,
    children: [
      { path: 'desk', component: Desk, data: { name: 'route' } },
      { path: 'away', component: Away },
    ],
  },
  { path: 'cached/document', component: Cached },
  { path: 'cached/shadow', component: CachedInShadow },
  { path: 'tabs/lazy', component: Tabs, data: { content: 'lazy' } },
  { path: 'tabs/eager', component: Tabs, data: { content: 'eager' } },
  { path: 'late-address', component: LateAddress },
  { path: 'notices', component: Notices },
  { path: 'own-iframe', component: OwnIframe },
  { path: 'server/desk', component: Desk, data: { name: 'server', delay: 4_000 } },
  { path: 'server/deferred', component: Deferred },
  { path: 'server/static', component: StaticIframe },
  { path: 'server/host', component: HostShell, children: hostPages },
];

/** The routes of the application that provides the library in a route. */
export const lazyRoutes: Routes = [
  {
    path: 'lazy/desk',
    loadComponent: () => import('./desk').then((file) => file.Desk),
    data: { name: 'lazy' },
    providers: [provideRoxChat(WORKSPACE), provideProbe()],
  },
  { path: 'lazy/away', component: Away },
];
