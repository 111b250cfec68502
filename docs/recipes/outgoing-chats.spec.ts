import { ChangeDetectionStrategy, Component, inject, Injectable, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import {
  OutgoingChatActions,
  provideRoxChatStore,
  RoxChatFailureMessagePipe,
  roxChatFailureMessages,
  roxChatFeature,
  RoxChatService,
  type RoxChatConfig,
} from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

const visitorId = 'v';

@Component({
  selector: 'crm-chat-by-store',
  imports: [RoxChatFailureMessagePipe],
  template: `
    @if (chat(); as outgoing) {
      @if (outgoing.status === 'failed') {
        <p>{{ outgoing.code | roxChatFailureMessage }}</p>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatByStore {
  // #region store
  readonly #store = inject(Store);
  readonly chat = this.#store.selectSignal(roxChatFeature.selectOutgoingChat(visitorId));

  start(roxchatVisitorId: string): void {
    this.#store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }));
  }
  // #endregion
}

@Injectable({ providedIn: 'root' })
export class ChatByService {
  readonly notify = jest.fn();

  // #region service
  readonly #service = inject(RoxChatService);

  start(roxchatVisitorId: string): void {
    this.#service.startOutgoingChat({ roxchatVisitorId }).subscribe((result) => {
      if (result.status === 'failed') {
        this.notify(result.message);
      }
    });
  }
  // #endregion
}

@Injectable({ providedIn: 'root' })
export class Session {
  // #region reset
  readonly #service = inject(RoxChatService);

  signOut(): void {
    this.#service.reset();
  }
  // #endregion
}

/** A service of your application. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly current = signal('en');
}

export const config: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  failureMessages: () => roxChatFailureMessages(inject(Language).current()),
  // #region reader
  readFailureReply: (message) => (message['ok'] === false ? String(message['reason']) : null),
  // #endregion
};

describe('an outgoing chat', () => {
  let workspace: RoxChatTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(config), provideRoxChatStore()],
    });
    workspace = TestBed.inject(RoxChatTestingController);
    workspace.emit('visitorSelected', { roxchatVisitorId: 'v', sessionId: 's' });
  });

  it('starts by an action, and shows its failure in the current language', async () => {
    const fixture = TestBed.createComponent(ChatByStore);
    fixture.autoDetectChanges();
    const view = fixture.nativeElement as HTMLElement;
    fixture.componentInstance.start('v');
    workspace.expectStartOutgoingChat({ sessionId: 's' }).fail('visitor_already_in_chat');
    await fixture.whenStable();
    expect(view.textContent).toContain('The visitor is already chatting.');

    TestBed.inject(Language).current.set('de');
    await fixture.whenStable();
    expect(view.textContent).toContain('Der Besucher ist bereits in einem Chat.');
  });

  it('ends and is forgotten when the agent signs out', () => {
    const results: unknown[] = [];
    const start = () => {
      TestBed.inject(RoxChatService)
        .startOutgoingChat({ roxchatVisitorId: 'v' })
        .subscribe((result) => results.push(result));
    };
    start();
    TestBed.inject(Session).signOut();
    start();

    expect(results).toEqual([
      { status: 'unconfirmed', reason: 'reset' },
      { status: 'notSent', reason: 'session-unknown' },
    ]);
    workspace.verify();
  });

  it('starts by the service', () => {
    const chats = TestBed.inject(ChatByService);

    chats.start('v');
    workspace.expectStartOutgoingChat().fail('visitor_already_in_chat');

    expect(chats.notify).toHaveBeenCalledWith('The visitor is already chatting.');
  });

  it('reads a failure from replies of another shape', () => {
    const read = config.readFailureReply;

    expect(read?.({ ok: false, reason: 'no_tariff_option' })).toBe('no_tariff_option');
    expect(read?.({ ok: true })).toBeNull();
  });
});
