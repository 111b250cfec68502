import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';

function createConfig(): ApplicationConfig {
  return { providers: [provideBrowserGlobalErrorListeners()] };
}

bootstrapApplication(App, createConfig()).catch((error: unknown) => console.error(error));
