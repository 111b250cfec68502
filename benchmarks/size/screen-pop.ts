import { provideHttpClient } from '@angular/common/http';
import { inject, Injectable, NgModule } from '@angular/core';
import { BrowserModule, platformBrowser } from '@angular/platform-browser';
import { RouterModule } from '@angular/router';
import { EffectsModule } from '@ngrx/effects';
import { Store, StoreModule } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature, RoxChatModule } from 'ngx-roxchat';
import { type RoxChatScreenPopHandler, withScreenPop } from 'ngx-roxchat/crm';
import { App, Customer, EXTRA } from './app';
import { desk } from './desk';
import { CustomerActions, CustomerEffects, customerFeature } from './ngrx-state';

function useStore(): void {
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

@Injectable()
class OpenCustomer implements RoxChatScreenPopHandler<string> {
  find(): readonly string[] {
    return ['customer'];
  }

  open(customer: string): void {
    document.title = customer;
  }
}

@NgModule({
  imports: [
    BrowserModule,
    RouterModule.forRoot([{ path: 'customer', component: Customer }]),
    StoreModule.forRoot(),
    StoreModule.forFeature(customerFeature),
    EffectsModule.forRoot([CustomerEffects]),
    RoxChatModule.forRoot(desk.origin, withScreenPop(OpenCustomer)),
  ],
  providers: [provideHttpClient(), { provide: EXTRA, useValue: useStore }],
  bootstrap: [App],
})
class AppModule {}

void platformBrowser().bootstrapModule(AppModule);
