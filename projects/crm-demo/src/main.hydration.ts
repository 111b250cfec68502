import { platformBrowser, provideClientHydration } from '@angular/platform-browser';
import { AppModule } from './app/app.module';

// The same CRM, which takes over the page that its server has rendered.
void platformBrowser().bootstrapModule(AppModule, {
  applicationProviders: [provideClientHydration()],
});
