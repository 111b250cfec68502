import { inject, NgModule, provideAppInitializer, provideZoneChangeDetection } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { EffectsModule } from '@ngrx/effects';
import { StoreModule } from '@ngrx/store';
import { metaReducers } from '../state/replace-state';
import { RuntimeConfig } from '../state/runtime-config';
import { App } from './app';

@NgModule({
  declarations: [App],
  imports: [BrowserModule, StoreModule.forRoot({}, { metaReducers }), EffectsModule.forRoot([])],
  providers: [
    provideZoneChangeDetection(),
    provideAppInitializer(() => inject(RuntimeConfig).load()),
  ],
  bootstrap: [App],
})
export class AppModule {}
