import { NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoxChatService } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { RuntimeConfig } from '../state/runtime-config';
import { App } from './app';
import { AppModule } from './app-module';

// Runs in Vitest, the test runner of new applications since Angular 21; with zone.js.
it('the testing kit replaces the workspace and overrides the module of the application', async () => {
  TestBed.configureTestingModule({
    imports: [AppModule],
    providers: [
      provideRoxChatTesting('http://localhost:4300'),
      { provide: RuntimeConfig, useValue: { load: () => undefined } },
    ],
  });
  const fixture = TestBed.createComponent(App);
  const page = fixture.nativeElement as HTMLElement;
  const workspace = TestBed.inject(RoxChatTestingController);
  const zones: boolean[] = [];
  TestBed.inject(RoxChatService).events$.subscribe(() => zones.push(NgZone.isInAngularZone()));

  workspace.emit('visitorSelected', { roxchatVisitorId: 'v', providedVisitorId: '12345' });
  fixture.detectChanges();
  await fixture.whenStable();

  expect(zones).toEqual([true]);
  expect(page.textContent).toContain('Selected: 12345');
});
