import { platformBrowser } from '@angular/platform-browser';
import { AppModule } from './app/app.module';

// What goes wrong is the browser's to report, as an unhandled rejection.
void platformBrowser().bootstrapModule(AppModule);
