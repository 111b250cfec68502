import { NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { EffectsModule } from '@ngrx/effects';
import { StoreModule } from '@ngrx/store';
import { RoxChatModule } from 'ngx-roxchat';
import { App } from './app';

@NgModule({
  declarations: [App],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}),
    EffectsModule.forRoot([]),
    RoxChatModule.forRoot('http://localhost:4300'),
  ],
  bootstrap: [App],
})
export class AppModule {}
