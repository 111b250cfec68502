import { provideHttpClient } from '@angular/common/http';
import { inject, NgModule } from '@angular/core';
import { BrowserModule, platformBrowser } from '@angular/platform-browser';
import { RouterModule } from '@angular/router';
import { EffectsModule } from '@ngrx/effects';
import { Store, StoreModule } from '@ngrx/store';
import { App, Customer, EXTRA } from './app';
import { CustomerActions, CustomerEffects, customerFeature } from './ngrx-state';

function useStore(): void {
  const store = inject(Store);
  store.select(customerFeature.selectTitle).subscribe((title) => {
    document.title = title;
  });
  store.dispatch(CustomerActions.load());
}

@NgModule({
  imports: [
    BrowserModule,
    RouterModule.forRoot([{ path: 'customer', component: Customer }]),
    StoreModule.forRoot(),
    StoreModule.forFeature(customerFeature),
    EffectsModule.forRoot([CustomerEffects]),
  ],
  providers: [provideHttpClient(), { provide: EXTRA, useValue: useStore }],
  bootstrap: [App],
})
class AppModule {}

void platformBrowser().bootstrapModule(AppModule);
