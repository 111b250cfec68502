import type { Routes } from '@angular/router';
import { CustomersPage } from './customers/customers-page';
import { keepChanges } from './record/keep-changes';
import { paintFirst } from './shell/paint-first';

/** Each `title` is the key of a text. Any other path shows the customers. */
const pages: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'customers' },
  {
    path: 'customers/new',
    title: 'record.new',
    canDeactivate: [keepChanges],
    loadComponent: () => import('./record/new-contact-page').then((m) => m.NewContactPage),
  },
  {
    path: 'customers/:id',
    title: 'nav.customers',
    canDeactivate: [keepChanges],
    loadComponent: () => import('./record/record-page').then((m) => m.RecordPage),
  },
  {
    path: 'activities',
    title: 'activities.title',
    loadComponent: () => import('./activities/activities-page').then((m) => m.ActivitiesPage),
  },
  {
    path: 'workspace',
    title: 'nav.workspace',
    loadComponent: () => import('./shell/workspace-page').then((m) => m.WorkspacePage),
  },
  {
    path: 'settings',
    title: 'nav.settings',
    loadComponent: () => import('./settings/settings-page').then((m) => m.SettingsPage),
  },
  { path: '**', title: 'nav.customers', component: CustomersPage },
];

/** The pages. */
export const routes: Routes = pages.map((page) =>
  page.redirectTo === undefined ? { ...page, canActivate: [paintFirst] } : page,
);
