import { NgModule, provideZoneChangeDetection } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { EffectsModule } from '@ngrx/effects';
import { StoreModule } from '@ngrx/store';
import { App } from './app';

@NgModule({
  declarations: [App],
  imports: [BrowserModule, StoreModule.forRoot({}), EffectsModule.forRoot([])],
  providers: [provideZoneChangeDetection()],
  bootstrap: [App],
})
export class AppModule {}
