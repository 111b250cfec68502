import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  provideRoxChatCore,
  RoxChatFailureMessagePipe,
  RoxChatService,
  RoxChatWorkspaceFrame,
  type OutgoingChatResult,
  type RoxChatConfig,
  type RoxChatFailureReplyReader,
} from 'ngx-roxchat';
import { WorkspaceDouble } from './workspace.fixture';

/** Reads `{ type: 'command-result', ok: false, reason: 'VISITOR_ALREADY_IN_CHAT' }`. */
const readFailureReply: RoxChatFailureReplyReader = ({ type, ok, reason }) =>
  type === 'command-result' && ok === false && typeof reason === 'string'
    ? reason // The library compares it with the protocol's codes, whatever its case.
    : null;

export const roxChatConfig: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  readFailureReply,
};

@Component({
  selector: 'crm-chat',
  imports: [RoxChatWorkspaceFrame, RoxChatFailureMessagePipe],
  template: `
    <iframe roxChatWorkspace title="Agent Workspace" src="https://acme.rox.chat/"></iframe>
    <button type="button" (click)="start()">Start a chat</button>
    <p role="status">
      @if (result(); as outcome) {
        @if (outcome.status === 'failed') {
          {{ outcome.code | roxChatFailureMessage }}
        } @else {
          {{ outcome.status }}
        }
      }
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chat {
  readonly #roxChat = inject(RoxChatService);
  protected readonly result = signal<OutgoingChatResult | null>(null);

  protected start(): void {
    this.#roxChat
      .startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' })
      .subscribe((result) => {
        this.result.set(result);
      });
  }
}

describe("an account's own failure reply", () => {
  let chat: ComponentFixture<Chat>;
  let workspace: WorkspaceDouble;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(roxChatConfig)] });
    chat = TestBed.createComponent(Chat);
    chat.autoDetectChanges();
    workspace = new WorkspaceDouble(chat);
    view().querySelector('button')?.click();
  });

  function view(): HTMLElement {
    return chat.nativeElement as HTMLElement;
  }

  async function getShownText(): Promise<string | undefined> {
    await chat.whenStable();
    return view().querySelector('p')?.textContent.trim();
  }

  it('shows why the chat was not started', async () => {
    expect(workspace.posted).toEqual([
      { action: 'start_outgoing_chat', params: { roxchatVisitorId: 'v', sessionId: 's' } },
    ]);

    workspace.post({ type: 'command-result', ok: false, reason: 'VISITOR_ALREADY_IN_CHAT' });

    expect(await getShownText()).toBe('The visitor is already chatting.');
  });

  it('shows an unknown error if the protocol does not list the reason', async () => {
    workspace.post({ type: 'command-result', ok: false, reason: 'LICENCE_EXPIRED' });

    expect(await getShownText()).toMatch(/^An error occurred/);
  });

  it.each([
    ['a success', { type: 'command-result', ok: true, reason: 'VISITOR_ALREADY_IN_CHAT' }],
    ['a reason that is no text', { type: 'command-result', ok: false, reason: 42 }],
    ['the assumed shape', { source: 'roxchat', params: { error: 'visitor_already_in_chat' } }],
  ])('is not found in %s', async (_, message) => {
    workspace.post(message);

    expect(await getShownText()).toBe('');

    workspace.post({
      source: 'roxchat',
      event: 'visitorSelected',
      params: { roxchatVisitorId: 'v', chatId: 1, sessionId: 's' },
    });

    expect(await getShownText()).toBe('started');
  });
});
