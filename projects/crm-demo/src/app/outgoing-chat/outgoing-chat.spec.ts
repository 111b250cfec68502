import { ApplicationRef, inject, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { OutgoingChatActions, provideRoxChatStore, roxChatTexts } from 'ngx-roxchat';
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
          texts: () => roxChatTexts(inject(AgentLanguage).current()),
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
      /** Clicks for a visitor whose session is known, and calls `reply` with the command. */
      start: (reply: (request: OutgoingChatTestRequest) => void) => {
        workspace.emit('newMessageAdded', ann);
        find('button')?.click();
        reply(workspace.expectStartOutgoingChat(ann));
      },
      choose: (language: string) => {
        TestBed.inject(AgentLanguage).choose(language);
      },
      /** Returns the text of a live region; for null, the text that is not announced. */
      getText: (role: 'status' | 'alert' | null) =>
        find(role === null ? '.result > div:not([role])' : `[role=${role}]`)
          ?.textContent.replace(/\s+/g, ' ')
          .trim(),
    };
  }

  afterEach(() => {
    TestBed.inject(RoxChatTestingController).verify();
    localStorage.clear();
  });

  it('shows that the session of the visitor is not known', () => {
    const { find, getText } = openCard();

    find('button')?.click();

    expect(getText('alert')).toContain('The session of this visitor is not known yet');
  });

  it('shows why no chat can be started without a visitor', () => {
    const { find } = openCard(null);
    const button = find('button');

    button?.click();

    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(find(`#${String(button?.getAttribute('aria-describedby'))}`)?.textContent).toContain(
      'has not appeared in the Agent Workspace yet',
    );
  });

  it('sends the command, shows the progress, and ignores a second click meanwhile', () => {
    const { start, find, getText } = openCard();

    start((request) => {
      find('button')?.click();

      expect(getText('status')).toBe('Starting the chat…');
      expect(find('[role=progressbar]')?.getAttribute('aria-label')).toBe('Starting the chat…');
      expect(find('button')?.getAttribute('aria-disabled')).toBe('true');
      expect(find('button')?.hasAttribute('disabled')).toBe(false);
      request.ignore();
    });
  });

  it.each<['status' | 'alert', string, (request: OutgoingChatTestRequest) => void]>([
    [
      'status',
      'Chat started. It is open in the Agent Workspace.',
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
      'The Agent Workspace has not answered. Look there before you try again: the chat may have started.',
      (request) => {
        request.ignore();
      },
    ],
  ])('announces as %s: %s', (role, words, reply) => {
    const { start, find, getText } = openCard();
    const region = find(`[role=${role}]`);

    start(reply);

    expect(getText(role)).toBe(words);
    expect(find(`[role=${role}]`)).toBe(region);
    expect(find('[role=progressbar]')).toBeNull();
    expect(find('button')?.getAttribute('aria-disabled')).toBeNull();
  });

  it('shows that the workspace was not ready', () => {
    const { start, getText } = openCard();
    const reason = 'workspace-not-ready';

    start((request) => {
      TestBed.inject(Store).dispatch(
        OutgoingChatActions.outgoingChatNotSent({ ...ann, status: 'notSent', reason }),
      );
      request.ignore();
    });

    expect(getText('alert')).toBe(
      'The Agent Workspace was not ready, so nothing was sent. Wait until it has loaded, then try again.',
    );
  });

  it('shows the code as the workspace wrote it', () => {
    const { start, find } = openCard();

    start((request) => {
      request.fail('newer_code');
    });

    expect(find('code')?.textContent).toBe('newer_code');
  });

  it('announces the same text again when the result is the same again', () => {
    const { find } = openCard();

    find('button')?.click();
    const line = find('crm-outgoing-chat-line');
    find('button')?.click();

    expect(find('crm-outgoing-chat-line')).not.toBe(line);
  });

  it.each([
    ['de', 'Chat starten', 'Der Besucher ist bereits in einem Chat. visitor_already_in_chat'],
    ['ru', 'Начать чат', 'Посетитель уже находится в чате. visitor_already_in_chat'],
  ])('switches to %s without announcing anything', async (language, button, words) => {
    const { start, find, getText, choose } = openCard();
    start((request) => {
      request.fail('visitor_already_in_chat');
    });
    expect(getText('alert')).toContain('The visitor');

    choose(language);
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();

    expect(find('button')?.textContent).toContain(button);
    expect(find('button')?.closest('[lang]')?.getAttribute('lang')).toBe(language);
    expect(find('select')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect([getText('status'), getText('alert'), getText(null)]).toEqual(['', '', words]);
  });

  it('shows the chat of another visitor, and announces nothing until it changes', () => {
    const { start, visitorId, getText } = openCard();
    start((request) => {
      request.fail('visitor_already_in_chat');
    });

    visitorId.set('bob');
    expect([getText('status'), getText('alert'), getText(null)]).toEqual(['', '', '']);

    visitorId.set('ann');
    expect([getText('alert'), getText(null)]).toEqual([
      '',
      'The visitor is already chatting. visitor_already_in_chat',
    ]);

    start((request) => {
      request.start();
    });
    expect([getText('status'), getText(null)]).toEqual([
      'Chat started. It is open in the Agent Workspace.',
      '',
    ]);
  });
});
