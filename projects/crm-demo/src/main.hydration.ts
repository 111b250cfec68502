import { platformBrowser, provideClientHydration } from '@angular/platform-browser';
import { AppModule } from './app/app.module';

// The same CRM, hydrating the page that its server has rendered.
void platformBrowser().bootstrapModule(AppModule, {
  applicationProviders: [provideClientHydration()],
});
