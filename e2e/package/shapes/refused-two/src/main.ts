import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

@Component({ selector: 'app-banner', template: 'Maintenance tonight' })
class Banner {}

document.body.append(document.createElement('app-banner'));
for (const start of [
  bootstrapApplication(Banner, { providers: [] }),
  bootstrapApplication(App, appConfig),
]) {
  start.catch((error: unknown) => console.error(error));
}
