import { NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { StoreModule } from '@ngrx/store';
import { RoxChatModule } from 'ngx-roxchat';
import { AppComponent } from './app.component';

@NgModule({
  declarations: [AppComponent],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}), // the application's own NgRx store
    RoxChatModule.forRoot('https://acme.rox.chat'), // the allowed origin
  ],
  bootstrap: [AppComponent],
})
export class AppModule {}
