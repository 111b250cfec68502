// #region harness
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { RoxChatWorkspaceHarness } from 'ngx-roxchat/testing/harness';
// #endregion
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
// #region imports
import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
// #endregion
import { RoxChatService, RoxChatWorkspace } from 'ngx-roxchat';

@Component({
  selector: 'crm-customer-card',
  imports: [RoxChatWorkspace],
  template: `
    <rox-chat-workspace />
    <h2>{{ visitor()?.providedVisitorId }}</h2>
    <button type="button" id="start" (click)="start()">Start a chat</button>
    <p>{{ message() }}</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  readonly #roxChat = inject(RoxChatService);
  protected readonly visitor = toSignal(this.#roxChat.visitorSelected$);
  protected readonly message = signal('');

  protected start(): void {
    const roxchatVisitorId = this.visitor()?.roxchatVisitorId ?? '';
    this.#roxChat.startOutgoingChat({ roxchatVisitorId }).subscribe((result) => {
      this.message.set(result.status === 'failed' ? result.message : result.status);
    });
  }
}

// #region test
describe('CustomerCard', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
  });

  it('shows why the chat with the selected visitor was not started', async () => {
    const workspace = TestBed.inject(RoxChatTestingController);
    const fixture = TestBed.createComponent(CustomerCard);
    fixture.autoDetectChanges();
    const card = fixture.nativeElement as HTMLElement;

    workspace.emit('visitorSelected', { roxchatVisitorId: 'v', sessionId: 's' });
    card.querySelector<HTMLElement>('#start')?.click();
    workspace.expectStartOutgoingChat({ roxchatVisitorId: 'v' }).fail('visitor_already_in_chat');
    await fixture.whenStable();

    expect(card.textContent).toContain('The visitor is already chatting.');
    workspace.verify();
  });
  // #endregion

  // #region harness
  it('shows the workspace of the account', async () => {
    const loader = TestbedHarnessEnvironment.loader(TestBed.createComponent(CustomerCard));
    const workspace = await loader.getHarness(RoxChatWorkspaceHarness);

    expect(await workspace.getSrc()).toBe('https://testing.rox.chat/');
    expect(await workspace.getNotice()).toBe('Loading the Agent Workspace…');

    expect(await workspace.getNoticeKind()).toBe('loading');

    TestBed.inject(RoxChatTestingController).setWorkspaceStatus({ loaded: true });
    expect(await workspace.getNotice()).toBeNull();
  });
  // #endregion
});
