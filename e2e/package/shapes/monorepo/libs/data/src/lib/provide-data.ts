import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { provideEffects } from '@ngrx/effects';
import { provideStore } from '@ngrx/store';

export function provideData(): EnvironmentProviders {
  return makeEnvironmentProviders([provideStore(), provideEffects()]);
}
