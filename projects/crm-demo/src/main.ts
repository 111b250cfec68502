import { platformBrowser } from '@angular/platform-browser';
import { AppModule } from './app/app.module';

// The browser reports a failure as an unhandled rejection.
void platformBrowser().bootstrapModule(AppModule);
