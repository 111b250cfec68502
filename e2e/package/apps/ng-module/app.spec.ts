import { NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoxChatService } from 'ngx-roxchat';
import { RoxChatScreenPop, withInteractionLog, withScreenPop } from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import {
  provideRoxChatCrmTesting,
  RoxChatCrmTestingController,
  RoxChatTestInteractionLogHandler,
  RoxChatTestScreenPopHandler,
} from 'ngx-roxchat/testing/crm';
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

it('the testing kit pops a record, with a double of the handler', async () => {
  TestBed.configureTestingModule({
    imports: [AppModule],
    providers: [
      provideRoxChatTesting('http://localhost:4300', withScreenPop(RoxChatTestScreenPopHandler)),
      provideRoxChatCrmTesting(),
      { provide: RuntimeConfig, useValue: { load: () => undefined } },
    ],
  });
  const handler = TestBed.inject<RoxChatTestScreenPopHandler<string>>(RoxChatTestScreenPopHandler);
  const crm = TestBed.inject(RoxChatCrmTestingController);
  handler.findAnswer = ['one', 'two'];
  const { status } = crm.popFor({ roxchatVisitorId: 'v' });
  const pop = TestBed.inject<RoxChatScreenPop<string>>(RoxChatScreenPop);
  handler.openAnswer = Promise.resolve(false);
  pop.choose('two');
  await Promise.resolve();
  await Promise.resolve();

  expect([status, pop.state().status]).toEqual(['several', 'held']);
  expect(handler.openings).toEqual(['two']);
});

it('the testing kit logs a chat, with a double of the handler', async () => {
  localStorage.clear();
  TestBed.configureTestingModule({
    imports: [AppModule],
    providers: [
      provideRoxChatTesting(
        'http://localhost:4300',
        withInteractionLog(RoxChatTestInteractionLogHandler),
      ),
      provideRoxChatCrmTesting(),
      { provide: RuntimeConfig, useValue: { load: () => undefined } },
    ],
  });
  const handler = TestBed.inject<RoxChatTestInteractionLogHandler<string>>(
    RoxChatTestInteractionLogHandler,
  );
  const crm = TestBed.inject(RoxChatCrmTestingController);
  const record = crm.closeChat({ roxchatVisitorId: 'v', chatId: 7 });
  await new Promise((resolve) => setTimeout(resolve, 2_500));

  expect(record).toMatchObject({ key: 'roxchat-7', endedBy: 'agent' });
  expect(handler.logged).toEqual([{ record, customer: null }]);
});
