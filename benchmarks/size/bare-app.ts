import {
  ChangeDetectionStrategy,
  Component,
  type EnvironmentProviders,
  inject,
  InjectionToken,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

const EXTRA = new InjectionToken<() => void>('EXTRA');

/** The smallest possible application. */
@Component({
  selector: 'app-root',
  template: `<h1>CRM</h1>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class App {
  constructor() {
    inject(EXTRA)();
  }
}

/** Starts the application. */
export function start(extra: () => void, providers: EnvironmentProviders[] = []): void {
  void bootstrapApplication(App, { providers: [{ provide: EXTRA, useValue: extra }, providers] });
}
