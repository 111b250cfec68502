import {
  APP_ID,
  ChangeDetectionStrategy,
  Component,
  effect,
  LOCALE_ID,
  signal,
  viewChild,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatButton } from '@angular/material/button';
import { provideStore, Store } from '@ngrx/store';
import type { RoxChatFailureCode } from 'ngx-roxchat/core';
import { provideRoxChatStore, RoxChatStatusActions } from 'ngx-roxchat/store';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { RoxChatStart } from './rox-chat-start';
import type { RoxChatStartTarget } from './start-button-state';

const target = signal<RoxChatStartTarget | null | undefined>(null);

@Component({
  selector: 'rox-chat-test-card',
  imports: [RoxChatStart],
  template: `<form (submit)="countSubmit($event)">
    <button [roxChatStart]="target()" #chat="roxChatStart" aria-describedby="hint">Start</button>
    <p role="status">{{ chat.message() }}</p>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Card {
  readonly target = target;
  readonly chat = viewChild.required(RoxChatStart);
  submits = 0;

  protected countSubmit(event: Event): void {
    event.preventDefault();
    this.submits++;
  }
}

@Component({
  selector: 'rox-chat-test-material-card',
  imports: [MatButton, RoxChatStart],
  template: `<button matButton="filled" [roxChatStart]="target()">Start</button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class MaterialCard {
  readonly target = target;
}

describe('RoxChatStart', () => {
  let fixture: ComponentFixture<Card>;
  let workspace: RoxChatTestingController;
  let button: HTMLButtonElement;

  async function setUp(locale = 'en'): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting(),
        provideRoxChatStore(),
        { provide: LOCALE_ID, useValue: locale },
        { provide: APP_ID, useValue: 'crm' },
      ],
    });
    target.set('ann');
    fixture = TestBed.createComponent(Card);
    workspace = TestBed.inject(RoxChatTestingController);
    await fixture.whenStable();
    const view = fixture.nativeElement as HTMLElement;
    document.body.append(view);
    button = view.querySelector('button') ?? button;
  }

  beforeEach(() => setUp());

  const state = () => fixture.componentInstance.chat().state();
  const select = (chatId: number | null = null) => {
    workspace.emit('visitorSelected', {
      roxchatVisitorId: 'ann',
      providedVisitorId: 'p1',
      siebelId: 's1',
      sessionId: 's',
      chatId,
    });
  };
  const click = async () => {
    await fixture.whenStable();
    button.click();
    await fixture.whenStable();
  };
  const view = () => fixture.nativeElement as HTMLElement;
  const getMessage = () => view().querySelector('[role=status]')?.textContent;
  /** The text that screen readers read after the name. */
  const getDescription = () =>
    (button.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join('');

  it('is ready when the store knows the session, and posts the command', async () => {
    select();
    await click();
    const { roxchatVisitorId, sessionId } = workspace.expectStartOutgoingChat();

    expect({ roxchatVisitorId, sessionId }).toEqual({ roxchatVisitorId: 'ann', sessionId: 's' });
    expect(state()).toEqual({ status: 'sending' });
  });

  it.each<[string, RoxChatStartTarget]>([
    ['an id of Rox.Chat', { roxchatVisitorId: 'ann' }],
    ['an id of the CRM', { providedVisitorId: 'p1' }],
    ['an id of Siebel', { siebelId: 's1' }],
    ['an old session', { roxchatVisitorId: 'ann', sessionId: 'old' }],
  ])('finds the session of the store by %s', async (_, ids) => {
    target.set(ids);
    select();
    await click();

    expect(workspace.expectStartOutgoingChat().sessionId).toBe('s');
  });

  it('takes the ids that the CRM has kept for an unknown visitor', async () => {
    target.set({ roxchatVisitorId: 'old', sessionId: 'kept' });
    await click();

    const command = workspace.expectStartOutgoingChat({ roxchatVisitorId: 'old' });
    command.start();
    expect(command.sessionId).toBe('kept');
    expect(state().status).toBe('started');
  });

  it.each<[RoxChatStartTarget | null | undefined, string]>([
    [null, 'visitor-unknown'],
    [undefined, 'visitor-unknown'],
    [{ siebelId: 'x' }, 'visitor-unknown'],
    ['nobody', 'session-unknown'],
    [{ roxchatVisitorId: 1, sessionId: 's' } as never, 'visitor-unknown'],
    [{ roxchatVisitorId: 'x', sessionId: {} } as never, 'session-unknown'],
    [{ roxchatVisitorId: '', sessionId: 's' }, 'visitor-unknown'],
    [{ roxchatVisitorId: 'x', sessionId: '' }, 'session-unknown'],
  ])('is unavailable for %j: %s', async (ids, reason) => {
    target.set(ids);
    await click();

    expect(state()).toEqual({ status: 'unavailable', reason });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(getDescription()).toBe(getMessage());
    expect(getDescription()).not.toBe('');
    workspace.verify();
  });

  it('is open while a chat is open, and ready once the agent has closed it', async () => {
    select(7);
    await click();
    const open = state().status;
    const [message, description] = [getMessage(), getDescription()];
    workspace.emit('chatClosedByOperator', { roxchatVisitorId: 'ann', chatId: 7 });
    await fixture.whenStable();

    workspace.verify();
    expect(open).toBe('open');
    expect(message).toBe('A chat with this visitor is already open.');
    expect(description).toBe(message);
    expect([state().status, getDescription()]).toEqual(['ready', '']);
    expect(button.hasAttribute('aria-disabled')).toBe(false);
  });

  it('keeps the focus and is never disabled', async () => {
    select();
    await fixture.whenStable();
    button.focus();
    await click();

    expect(document.activeElement).toBe(button);
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('posts one command for a double click', async () => {
    select();
    button.click();
    button.click();
    fixture.componentInstance.chat().start();
    workspace.expectStartOutgoingChat().fail('no_tariff_option');
    await fixture.whenStable();

    workspace.verify();
    expect(state().status).toBe('failed');
  });

  it('tracks nothing when an effect starts it', async () => {
    select();
    let runs = 0;
    TestBed.runInInjectionContext(() =>
      effect(() => {
        runs++;
        fixture.componentInstance.chat().start();
      }),
    );
    await fixture.whenStable();
    workspace.expectStartOutgoingChat().fail('no_tariff_option');
    await fixture.whenStable();

    workspace.verify();
    expect(runs).toBe(1);
  });

  it('works on a button of Material, which has an aria-disabled of its own', async () => {
    const card = TestBed.createComponent(MaterialCard);
    await card.whenStable();
    const material = (card.nativeElement as HTMLElement).querySelector('button');
    const blocked = material?.getAttribute('aria-disabled');
    select();
    await card.whenStable();
    material?.click();
    await card.whenStable();

    expect([blocked, material?.getAttribute('aria-disabled')]).toEqual(['true', 'true']);
    expect(workspace.expectStartOutgoingChat().sessionId).toBe('s');
  });

  it('submits no form while it is blocked', async () => {
    await click();
    const blocked = fixture.componentInstance.submits;
    select();
    await click();

    expect([blocked, fixture.componentInstance.submits]).toEqual([0, 1]);
  });

  it('keeps other descriptions, and removes its own with the view', () => {
    const [first, own] = (button.getAttribute('aria-describedby') ?? '').split(' ');
    const during = document.getElementById(own ?? '');
    fixture.destroy();

    expect(first).toBe('hint');
    expect(own).toMatch(/^crm-rox-chat-start-\d+$/);
    expect(during?.hidden).toBe(true);
    expect(document.getElementById(own ?? '')).toBeNull();
  });

  it('shows no text until the language is there', async () => {
    TestBed.resetTestingModule();
    const isSetUp = setUp('de');
    fixture.detectChanges();
    const early = getMessage();
    await isSetUp;

    expect(early).toBe('');
  });

  describe('after a command', () => {
    beforeEach(async () => {
      select();
      await click();
    });

    it('says that it is on its way', () => {
      expect(getMessage()).toBe('Starting the chat…');
      expect(getDescription()).toBe(getMessage());
    });

    it('is started until the chat is closed', async () => {
      workspace.expectStartOutgoingChat().start();
      await fixture.whenStable();
      const started = [state().status, button.getAttribute('aria-disabled'), getMessage()];
      select(7);
      const afterwards = state().status;
      workspace.emit('chatClosedByOperator', { roxchatVisitorId: 'ann', chatId: 7 });

      expect(started).toEqual([
        'started',
        'true',
        'Chat started. It is open in the Agent Workspace.',
      ]);
      expect([afterwards, state().status]).toEqual(['started', 'ready']);
    });

    it('is started though an earlier chat was closed, also when the new one is selected', async () => {
      workspace.expectStartOutgoingChat().fail('no_tariff_option');
      select(7);
      workspace.emit('chatClosedByOperator', { roxchatVisitorId: 'ann', chatId: 7 });
      await click();
      workspace.expectStartOutgoingChat().start();
      await click();
      select();

      workspace.verify();
      expect(state().status).toBe('started');
    });

    it('is ready again after a close that names no chat', () => {
      workspace.expectStartOutgoingChat().start();
      workspace.emit('chatClosedByOperator', { roxchatVisitorId: 'ann' });

      expect(state().status).toBe('ready');
    });

    it('is ready again in another session', () => {
      workspace.expectStartOutgoingChat().start();
      workspace.emit('newMessageAdded', { roxchatVisitorId: 'ann', sessionId: 's2', kind: 'info' });

      expect(state().status).toBe('ready');
    });

    it.each<RoxChatFailureCode>(['no_tariff_option', 'visitor_already_in_chat'])(
      'shows the failure %s, and can be tried again',
      async (code) => {
        workspace.expectStartOutgoingChat().fail(code);
        await fixture.whenStable();
        const failed = state();
        const message = getMessage();
        await click();

        expect(failed).toMatchObject({ status: 'failed', code, message });
        expect(state().status).toBe('sending');
      },
    );

    it('shows that nothing was confirmed', async () => {
      workspace.expectStartOutgoingChat().ignore();
      await fixture.whenStable();

      expect(state()).toMatchObject({ status: 'unconfirmed', reason: 'timed-out' });
      expect(getMessage()).toContain('has not answered');
      expect(button.hasAttribute('aria-disabled')).toBe(false);
    });

    it('is open if a chat is opened otherwise after a failure', () => {
      workspace.expectStartOutgoingChat().fail('visitor_already_in_chat');
      select(8);

      expect(state().status).toBe('open');
    });

    it('forgets the result at a reset', () => {
      workspace.expectStartOutgoingChat().fail('no_tariff_option');
      TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());

      expect(state()).toEqual({ status: 'unavailable', reason: 'session-unknown' });
    });
  });

  it('shows why a command was not sent', async () => {
    target.set({ roxchatVisitorId: 'ann', sessionId: 'x'.repeat(300) });
    await click();

    expect(state()).toMatchObject({ status: 'notSent', reason: 'session-invalid' });
    expect(getMessage()).not.toBe('');
  });

  it.each(['de', 'fr', 'tr', 'ru', 'pt', 'es', 'it', 'en'])('speaks %s', async (locale) => {
    TestBed.resetTestingModule();
    await setUp(locale);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    const unavailable = getMessage();
    select();
    await fixture.whenStable();
    const ready = getMessage();
    select(7);
    await fixture.whenStable();
    const open = getMessage();

    expect([unavailable, open]).not.toContain('');
    expect(open === 'A chat with this visitor is already open.').toBe(locale === 'en');
    expect(ready).toBe('');
  });
});
