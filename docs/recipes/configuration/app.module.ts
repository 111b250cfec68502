import { inject, NgModule, provideAppInitializer } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { StoreModule } from '@ngrx/store';
import { RoxChatModule } from 'ngx-roxchat';
import { AppComponent } from './app.component';
import { RunTimeConfig } from './run-time-config';

@NgModule({
  declarations: [AppComponent],
  imports: [
    BrowserModule,
    StoreModule.forRoot({}),
    RoxChatModule.forRoot(() => inject(RunTimeConfig).roxChat),
  ],
  providers: [provideAppInitializer(() => inject(RunTimeConfig).load())],
  bootstrap: [AppComponent],
})
export class AppModule {}
