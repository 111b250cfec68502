import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { App } from './app';

// Runs in Vitest, the test runner of new applications since Angular 21; without zone.js.
it('the testing kit replaces the workspace', async () => {
  TestBed.configureTestingModule({ providers: [provideRoxChatTesting('http://localhost:4300')] });
  const fixture = TestBed.createComponent(App);
  const page = fixture.nativeElement as HTMLElement;
  const workspace = TestBed.inject(RoxChatTestingController);

  workspace.emit('visitorSelected', { roxchatVisitorId: 'v', sessionId: 's' });
  page.querySelector('button')?.click();
  workspace.expectStartOutgoingChat({ sessionId: 's' }).fail('visitor_already_in_chat');
  await fixture.whenStable();

  expect(page.textContent).toContain('visitorSelected');
  expect(page.textContent).toContain('The visitor is already chatting.');
  workspace.verify();
});
