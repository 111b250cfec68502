import {
  type ApplicationConfig,
  type EnvironmentProviders,
  ErrorHandler,
  inject,
  Injectable,
  Injector,
  provideBrowserGlobalErrorListeners,
  type Provider,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideClientHydration,
  withEventReplay,
  withIncrementalHydration,
} from '@angular/platform-browser';
import {
  provideRouter,
  RouteReuseStrategy,
  withComponentInputBinding,
  withExperimentalAutoCleanupInjectors,
} from '@angular/router';
import { provideStore } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { routes, routesOfLazy } from './app.routes';
import { KeepRoutes } from './keep-routes';
import { Probe, provideProbe } from './probe';
import { WORKSPACE } from './workspace-origin';

/** Prints what it is given, and notes it. */
@Injectable()
class NotingErrorHandler extends ErrorHandler {
  readonly #injector = inject(Injector);

  override handleError(error: unknown): void {
    this.#injector.get(Probe).errors.push(String(error));
    super.handleError(error);
  }
}

/** The address of the page; null on the server. */
const path = typeof location === 'undefined' ? null : location.pathname;

const hasZone = path?.startsWith('/zone/');
if (hasZone) {
  await import('zone.js');
}

/** As `ng new --ssr` writes it; the server renders the deferred page, too. */
const hydration =
  path === null || path.startsWith('/server/deferred')
    ? provideClientHydration(withEventReplay(), withIncrementalHydration())
    : provideClientHydration(withEventReplay());

const setUp: (Provider | EnvironmentProviders)[] = path?.startsWith('/lazy/')
  ? [
      provideRouter(
        routesOfLazy,
        withComponentInputBinding(),
        withExperimentalAutoCleanupInjectors(),
      ),
    ]
  : [
      // The server has to know the routes of both.
      provideRouter(
        path === null ? [...routes, ...routesOfLazy] : routes,
        withComponentInputBinding(),
      ),
      { provide: RouteReuseStrategy, useClass: KeepRoutes },
      provideRoxChat(WORKSPACE),
      provideProbe(),
    ];

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    hasZone ? provideZoneChangeDetection() : provideZonelessChangeDetection(),
    provideStore(),
    hydration,
    setUp,
    { provide: ErrorHandler, useClass: NotingErrorHandler },
  ],
};
