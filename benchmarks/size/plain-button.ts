import { provideHttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  createComponent,
  EnvironmentInjector,
  inject,
  NgModule,
} from '@angular/core';
import { BrowserModule, platformBrowser } from '@angular/platform-browser';
import { RouterModule } from '@angular/router';
import { EffectsModule } from '@ngrx/effects';
import { Store, StoreModule } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature, RoxChatModule } from 'ngx-roxchat';
import { App, Customer, EXTRA } from './app';
import { desk } from './desk';
import { CustomerActions, CustomerEffects, customerFeature } from './ngrx-state';

@Component({
  selector: 'app-card',
  template: `<button type="button">Start chat</button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Card {}

function useStore(): void {
  createComponent(Card, { environmentInjector: inject(EnvironmentInjector) });
  const store = inject(Store);
  store.select(customerFeature.selectTitle).subscribe((title) => {
    document.title = title;
  });
  store.dispatch(CustomerActions.load());
  store.select(roxChatFeature.selectSelectedVisitor).subscribe((visitor) => {
    document.title = visitor?.roxchatVisitorId ?? '';
  });
  store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'v' }));
}

@NgModule({
  imports: [
    BrowserModule,
    RouterModule.forRoot([{ path: 'customer', component: Customer }]),
    StoreModule.forRoot(),
    StoreModule.forFeature(customerFeature),
    EffectsModule.forRoot([CustomerEffects]),
    RoxChatModule.forRoot(desk.origin),
  ],
  providers: [provideHttpClient(), { provide: EXTRA, useValue: useStore }],
  bootstrap: [App],
})
class AppModule {}

void platformBrowser().bootstrapModule(AppModule);
