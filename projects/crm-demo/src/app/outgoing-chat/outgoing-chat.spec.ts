import { inject, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { OutgoingChatActions, provideRoxChatStore, roxChatFailureMessages } from 'ngx-roxchat';
import {
  type OutgoingChatTestRequest,
  provideRoxChatTesting,
  RoxChatTestingController,
} from 'ngx-roxchat/testing';
import { AgentLanguage } from './agent-language';
import { OutgoingChat } from './outgoing-chat';

const ann = { roxchatVisitorId: 'ann', sessionId: 's' };

describe('OutgoingChat', () => {
  function openCard(visitor: string | null = 'ann') {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting({
          allowedOrigin: 'https://acme.rox.chat',
          failureMessages: () => roxChatFailureMessages(inject(AgentLanguage).current()),
        }),
        provideRoxChatStore(),
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
    const workspace = TestBed.inject(RoxChatTestingController);
    find('button');
    return {
      visitorId,
      find,
      workspace,
      /** Clicks for a visitor whose session is known, and has the workspace answer. */
      start: (answer: (request: OutgoingChatTestRequest) => void) => {
        workspace.emit('newMessageAdded', ann);
        find('button')?.click();
        answer(workspace.expectStartOutgoingChat(ann));
      },
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
    TestBed.inject(RoxChatTestingController).verify();
    localStorage.clear();
  });

  it('says that the session of the visitor is not known', () => {
    const { find, said } = openCard();

    find('button')?.click();

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

  it('gives the command, shows the progress, and takes no second click meanwhile', () => {
    const { start, find, said } = openCard();

    start((request) => {
      find('button')?.click();

      expect(said('status')).toBe('Starting the chat…');
      expect(find('[role=progressbar]')?.getAttribute('aria-label')).toBe('Starting the chat…');
      expect(find('button')?.getAttribute('aria-disabled')).toBe('true');
      expect(find('button')?.hasAttribute('disabled')).toBe(false);
      request.ignore();
    });
  });

  it.each<['status' | 'alert', string, (request: OutgoingChatTestRequest) => void]>([
    [
      'status',
      'Chat started. It is open in the workspace.',
      (request) => {
        request.start();
      },
    ],
    [
      'alert',
      'The visitor is already chatting. visitor_already_in_chat',
      (request) => {
        request.fail('visitor_already_in_chat');
      },
    ],
    [
      'alert',
      'No answer from the workspace. Look there before trying again: the chat may have started.',
      (request) => {
        request.ignore();
      },
    ],
  ])('tells as %s: %s', (role, words, answer) => {
    const { start, find, said } = openCard();
    const region = find(`[role=${role}]`);

    start(answer);

    expect(said(role)).toBe(words);
    expect(find(`[role=${role}]`)).toBe(region);
    expect(find('[role=progressbar]')).toBeNull();
    expect(find('button')?.getAttribute('aria-disabled')).toBeNull();
  });

  it('says that the workspace was not ready', () => {
    const { said } = openCard();
    const reason = 'workspace-not-ready';

    TestBed.inject(Store).dispatch(
      OutgoingChatActions.outgoingChatNotSent({ ...ann, status: 'notSent', reason }),
    );

    expect(said('alert')).toBe(
      'The workspace was not ready, so nothing was sent. Wait until it has loaded, then try again.',
    );
  });

  it('shows the code as the workspace wrote it', () => {
    const { start, find } = openCard();

    start((request) => {
      request.fail('newer_code');
    });

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
    const { start, find, said, choose } = openCard();
    start((request) => {
      request.fail('visitor_already_in_chat');
    });
    expect(said('alert')).toContain('The visitor');

    choose(language);

    expect(find('button')?.textContent).toContain(button);
    expect(find('button')?.closest('[lang]')?.getAttribute('lang')).toBe(language);
    expect(find('select')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect([said('status'), said('alert'), said(null)]).toEqual(['', '', words]);
  });

  it('shows another visitor their own chat, and announces nothing until it changes', () => {
    const { start, visitorId, said } = openCard();
    start((request) => {
      request.fail('visitor_already_in_chat');
    });

    visitorId.set('bob');
    expect([said('status'), said('alert'), said(null)]).toEqual(['', '', '']);

    visitorId.set('ann');
    expect([said('alert'), said(null)]).toEqual([
      '',
      'The visitor is already chatting. visitor_already_in_chat',
    ]);

    start((request) => {
      request.start();
    });
    expect([said('status'), said(null)]).toEqual([
      'Chat started. It is open in the workspace.',
      '',
    ]);
  });
});
