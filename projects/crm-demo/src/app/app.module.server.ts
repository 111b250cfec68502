import { NgModule } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { App } from './app';
import { AppModule } from './app.module';

/** The CRM as the server renders it for each request. */
@NgModule({
  imports: [AppModule],
  providers: [
    provideServerRendering(withRoutes([{ path: '**', renderMode: RenderMode.Server }])),
    provideClientHydration(),
  ],
  bootstrap: [App],
})
export class AppServerModule {}
