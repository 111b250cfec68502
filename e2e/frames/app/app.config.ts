import {
  type ApplicationConfig,
  DOCUMENT,
  type EnvironmentProviders,
  ErrorHandler,
  importProvidersFrom,
  inject,
  Injectable,
  Injector,
  LOCALE_ID,
  provideAppInitializer,
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
import { provideRoxChat, RoxChatModule } from 'ngx-roxchat';
import { withScreenPop } from 'ngx-roxchat/crm';
import { lazyRoutes, routes } from './app.routes';
import { KeepRoutes } from './keep-routes';
import { Probe, provideProbe } from './probe';
import { OpenCustomer } from './records';
import { RunTimeConfig } from './run-time-config';
import { WORKSPACE } from './workspace-origin';

/** Logs errors, and records them in the probe. */
@Injectable()
class RecordingErrorHandler extends ErrorHandler {
  readonly #injector = inject(Injector);

  override handleError(error: unknown): void {
    this.#injector.get(Probe).errors.push(String(error));
    super.handleError(error);
  }
}

/** The path of the page; null on the server. */
const path = typeof location === 'undefined' ? null : location.pathname;

/** Returns the agent's language, on the server, too. */
function injectLanguage(): string {
  return new URLSearchParams(inject(DOCUMENT).location.search).get('language') ?? 'en-US';
}

const hasZone = path?.startsWith('/zone/');
if (hasZone) {
  await import('zone.js');
}

/** As `ng new --ssr` generates it; incremental on the server and for the deferred page. */
const hydration =
  path === null || path.startsWith('/server/deferred')
    ? provideClientHydration(withEventReplay(), withIncrementalHydration())
    : provideClientHydration(withEventReplay());

/** The pages that a server renders load their configuration at run time, on the server, too. */
const roxChat =
  path === null || path.startsWith('/server/')
    ? [
        provideAppInitializer(() => inject(RunTimeConfig).load()),
        provideRoxChat(() => inject(RunTimeConfig).origin),
      ]
    : path.startsWith('/records')
      ? provideRoxChat(WORKSPACE, withScreenPop(OpenCustomer))
      : path.startsWith('/zone/records')
        ? importProvidersFrom(RoxChatModule.forRoot(WORKSPACE, withScreenPop(OpenCustomer)))
        : provideRoxChat(WORKSPACE);

const setUp: (Provider | EnvironmentProviders)[] = path?.startsWith('/lazy/')
  ? [provideRouter(lazyRoutes, withComponentInputBinding(), withExperimentalAutoCleanupInjectors())]
  : [
      // The server needs the routes of both applications.
      provideRouter(
        path === null ? [...routes, ...lazyRoutes] : routes,
        withComponentInputBinding(),
      ),
      { provide: RouteReuseStrategy, useClass: KeepRoutes },
      roxChat,
      provideProbe(),
    ];

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    hasZone ? provideZoneChangeDetection() : provideZonelessChangeDetection(),
    provideStore(),
    hydration,
    setUp,
    { provide: LOCALE_ID, useFactory: injectLanguage },
    { provide: ErrorHandler, useClass: RecordingErrorHandler },
  ],
};
