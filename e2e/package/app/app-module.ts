import { NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { RoxChatModule } from 'ngx-roxchat';
import { App } from './app';

@NgModule({
  declarations: [App],
  imports: [BrowserModule, RoxChatModule.forRoot('http://localhost:4300')],
  bootstrap: [App],
})
export class AppModule {}
