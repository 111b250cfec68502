import { inject, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import {
  OutgoingChatActions,
  provideRoxChat,
  roxChatFailureMessages,
  roxChatFeature,
} from 'ngx-roxchat';

import { AgentLanguage } from './agent-language';
import { OutgoingChat } from './outgoing-chat';

const {
  startOutgoingChat,
  outgoingChatStarted,
  outgoingChatFailed,
  outgoingChatUnconfirmed,
  outgoingChatNotSent,
} = OutgoingChatActions;

const ann = { roxchatVisitorId: 'ann' };
const started = outgoingChatStarted({ ...ann, sessionId: 's' });
const failed = outgoingChatFailed({
  ...ann,
  code: 'visitor_already_in_chat',
  message: 'Not read: its language is that of the failure.',
  rawCode: 'visitor_already_in_chat',
});

describe('OutgoingChat', () => {
  function openCard(visitor: string | null = 'ann') {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChat({
          allowedOrigin: 'https://acme.rox.chat',
          failureMessages: () => roxChatFailureMessages(inject(AgentLanguage).current()),
        }),
      ],
    });
    const visitorId = signal(visitor);
    const fixture = TestBed.createComponent(OutgoingChat, {
      bindings: [inputBinding('visitorId', visitorId)],
    });
    const page = fixture.nativeElement as HTMLElement;
    const find = (selector: string) => {
      TestBed.tick();
      return page.querySelector<HTMLElement>(selector);
    };
    const store = TestBed.inject(Store);
    find('button');
    return {
      visitorId,
      find,
      store,
      chat: store.selectSignal(roxChatFeature.selectOutgoingChat('ann')),
      choose: (language: string) => {
        TestBed.inject(AgentLanguage).choose(language);
      },
      /** What a region says; of null, what is shown without a word. */
      said: (role: 'status' | 'alert' | null) =>
        find(role === null ? '.told > div:not([role])' : `[role=${role}]`)
          ?.textContent.replace(/\s+/g, ' ')
          .trim(),
    };
  }

  afterEach(() => {
    localStorage.clear();
  });

  it('gives the command for the visitor', () => {
    const { find, chat, said } = openCard();

    find('button')?.click();

    expect(chat()).toMatchObject({ ...ann, status: 'notSent', reason: 'session-unknown' });
    expect(said('alert')).toContain('The session of this visitor is not known yet');
  });

  it('says why there is nobody to start a chat with', () => {
    const { find } = openCard(null);
    const button = find('button');

    button?.click();

    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(find(`#${String(button?.getAttribute('aria-describedby'))}`)?.textContent).toContain(
      'has not been seen in the workspace yet',
    );
  });

  it('shows the progress, and takes no second click meanwhile', () => {
    const { store, find, chat, said } = openCard();

    store.dispatch(startOutgoingChat({ ...ann, sessionId: 's' }));
    find('button')?.click();

    expect(chat()).toMatchObject({ status: 'sending' });
    expect(said('status')).toBe('Starting the chat…');
    expect(find('[role=progressbar]')?.getAttribute('aria-label')).toBe('Starting the chat…');
    expect(find('button')?.getAttribute('aria-disabled')).toBe('true');
    expect(find('button')?.hasAttribute('disabled')).toBe(false);
  });

  it.each([
    ['status', started, 'Chat started. It is open in the workspace.'],
    ['alert', failed, 'The visitor is already chatting. visitor_already_in_chat'],
    [
      'alert',
      outgoingChatUnconfirmed({ ...ann, reason: 'timed-out' }),
      'No answer from the workspace. Look there before trying again: the chat may have started.',
    ],
    [
      'alert',
      outgoingChatNotSent({ ...ann, reason: 'workspace-not-ready' }),
      'The workspace was not ready, so nothing was sent. Wait until it has loaded, then try again.',
    ],
  ] as const)('tells as %s of %j', (role, ending, words) => {
    const { store, find, said } = openCard();
    const region = find(`[role=${role}]`);

    store.dispatch(ending);

    expect(said(role)).toBe(words);
    expect(find(`[role=${role}]`)).toBe(region);
    expect(find('[role=progressbar]')).toBeNull();
    expect(find('button')?.getAttribute('aria-disabled')).toBeNull();
  });

  it('shows the code as the workspace wrote it', () => {
    const { store, find } = openCard();

    store.dispatch(
      outgoingChatFailed({
        ...failed,
        code: 'unable_to_start_outgoing_chat',
        rawCode: 'newer_code',
      }),
    );

    expect(find('code')?.textContent).toBe('newer_code');
  });

  it('announces the same words again when it ends the same way again', () => {
    const { find } = openCard();

    find('button')?.click();
    const line = find('crm-outgoing-chat-line');
    find('button')?.click();

    expect(find('crm-outgoing-chat-line')).not.toBe(line);
  });

  it.each([
    ['de', 'Chat starten', 'Der Besucher ist bereits in einem Chat. visitor_already_in_chat'],
    ['ru', 'Начать чат', 'Посетитель уже находится в чате. visitor_already_in_chat'],
  ])('switches to %s without announcing anything', (language, button, words) => {
    const { store, find, said, choose } = openCard();
    store.dispatch(failed);
    expect(said('alert')).toContain('The visitor');

    choose(language);

    expect(find('button')?.textContent).toContain(button);
    expect(find('button')?.closest('[lang]')?.getAttribute('lang')).toBe(language);
    expect(find('select')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect([said('status'), said('alert'), said(null)]).toEqual(['', '', words]);
  });

  it('shows another visitor their own chat, and announces nothing until it changes', () => {
    const { store, visitorId, said } = openCard('bob');
    store.dispatch(failed);
    expect([said('status'), said('alert'), said(null)]).toEqual(['', '', '']);

    visitorId.set('ann');
    expect([said('alert'), said(null)]).toEqual([
      '',
      'The visitor is already chatting. visitor_already_in_chat',
    ]);

    store.dispatch(started);
    expect([said('status'), said(null)]).toEqual([
      'Chat started. It is open in the workspace.',
      '',
    ]);
  });
});
