import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injectable,
  LOCALE_ID,
  NgModule,
  signal,
  type EnvironmentProviders,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store, StoreModule } from '@ngrx/store';
import {
  OutgoingChatActions,
  provideRoxChat,
  provideRoxChatStore,
  RoxChatFailureMessagePipe,
  roxChatFeature,
  RoxChatModule,
  RoxChatResultMessagePipe,
  roxChatTexts,
  withTexts,
  type RoxChatConfig,
  type RoxChatTexts,
} from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { de } from 'ngx-roxchat/texts/de';
import { en } from 'ngx-roxchat/texts/en';

// #region at-once
@NgModule({
  imports: [RoxChatModule.forRoot('https://acme.rox.chat', withTexts({ de }))],
})
export class GermanModule {}
// #endregion

// #region own-language
const pl: RoxChatTexts = { ...en, 'start.ready': 'Rozpocznij czat' };

export const roxChat: EnvironmentProviders = provideRoxChat(
  'https://acme.rox.chat',
  withTexts({ pl }),
);
// #endregion

// #region replace
@NgModule({
  imports: [
    RoxChatModule.forRoot({
      allowedOrigin: 'https://acme.rox.chat',
      failureMessages: { no_tariff_option: 'Please call the service desk: 4711.' },
      texts: {
        started: 'The chat has started. Please note it in the case.',
        'notSent.session-unknown': 'Open the visitor in the Agent Workspace first.',
      },
    }),
  ],
})
export class ServiceDeskModule {}
// #endregion

/** A service of your application. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly current = signal('en');
}

export const config: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  // #region language
  texts: () => roxChatTexts(inject(Language).current()),
  // #endregion
};

@Component({
  selector: 'crm-chat-result',
  imports: [RoxChatFailureMessagePipe, RoxChatResultMessagePipe],
  template: `
    <!-- #region result -->
    <p role="status">{{ chat() | roxChatResultMessage }}</p>
    <!-- #endregion -->
    <!-- #region failure -->
    @if (chat(); as outgoing) {
      @if (outgoing.status === 'failed') {
        <p>{{ outgoing.code | roxChatFailureMessage }}</p>
      }
    }
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChatResult {
  readonly chat = inject(Store).selectSignal(roxChatFeature.selectOutgoingChat('v'));
}

describe('the texts', () => {
  async function showResult(code: string): Promise<() => Promise<string[]>> {
    const fixture = TestBed.createComponent(ChatResult);
    fixture.autoDetectChanges();
    const workspace = TestBed.inject(RoxChatTestingController);
    TestBed.inject(Store).dispatch(
      OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' }),
    );
    workspace.expectStartOutgoingChat().fail(code);
    await fixture.whenStable();
    return async () => {
      await fixture.whenStable();
      const view = fixture.nativeElement as HTMLElement;
      return [...view.querySelectorAll('p')].map(({ textContent }) => textContent);
    };
  }

  it('follow a switch of language at run time', async () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(config), provideRoxChatStore()],
    });
    const getTexts = await showResult('visitor_already_in_chat');
    expect(await getTexts()).toEqual([en.visitor_already_in_chat, en.visitor_already_in_chat]);

    TestBed.inject(Language).current.set('de');
    expect(await getTexts()).toEqual([de.visitor_already_in_chat, de.visitor_already_in_chat]);
  });

  it.each([
    ['de-CH', GermanModule, de['start.ready']],
    ['pl', roxChat, 'Rozpocznij czat'],
    ['en-US', ServiceDeskModule, 'Start chat'],
  ])('are there in %s', (locale, setUp, text) => {
    const isModule = typeof setUp === 'function';
    TestBed.configureTestingModule({
      imports: [StoreModule.forRoot({}), ...(isModule ? [setUp] : [])],
      providers: [{ provide: LOCALE_ID, useValue: locale }, ...(isModule ? [] : [setUp])],
    });

    expect(TestBed.runInInjectionContext(() => roxChatTexts(locale))['start.ready']).toBe(text);
  });

  it('of the application replace the built-in ones', () => {
    TestBed.configureTestingModule({ imports: [StoreModule.forRoot({}), ServiceDeskModule] });
    const pipe = TestBed.runInInjectionContext(() => new RoxChatResultMessagePipe());

    expect(pipe.transform({ status: 'notSent', reason: 'session-unknown' })).toBe(
      'Open the visitor in the Agent Workspace first.',
    );
    expect(pipe.transform({ status: 'sending' })).toBe(en['start.sending']);
  });
});
