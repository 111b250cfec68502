import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { App } from './app';

it('shows why a chat was not started', async () => {
  TestBed.configureTestingModule({ providers: [provideRoxChatTesting('http://localhost:4300')] });
  const fixture = TestBed.createComponent(App);
  const page = fixture.nativeElement as HTMLElement;
  const workspace = TestBed.inject(RoxChatTestingController);

  workspace.emit('visitorSelected', { roxchatVisitorId: 'ann', sessionId: 's' });
  page.querySelector('button')?.click();
  workspace.expectStartOutgoingChat({ sessionId: 's' }).fail('visitor_already_in_chat');
  await fixture.whenStable();

  expect(page.querySelector('[role=alert]')?.textContent).toBe('The visitor is already chatting.');
  workspace.verify();
});
