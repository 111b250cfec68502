import {
  ChangeDetectionStrategy,
  Component,
  ErrorHandler,
  inject,
  Injectable,
  LOCALE_ID,
  provideAppInitializer,
  signal,
} from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { en } from 'ngx-roxchat/texts/en';
import { es } from 'ngx-roxchat/texts/es';
import type { RoxChatConfig } from '../config/rox-chat-config';
import type { OutgoingChatResult, RoxChatFailureCode } from '../protocol/outgoing-chat';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatFailureMessagePipe } from './rox-chat-failure-message.pipe';
import { RoxChatResultMessagePipe } from './rox-chat-result-message.pipe';
import { roxChatFailureMessages, roxChatTexts } from './rox-chat-texts';

const allowedOrigin = 'https://acme.rox.chat';
const CODE = 'visitor_already_in_chat';

@Injectable({ providedIn: 'root' })
class Language {
  readonly current = signal('en');
}

@Component({
  selector: 'rox-chat-test-failure',
  imports: [RoxChatFailureMessagePipe],
  template: `{{ code() | roxChatFailureMessage }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Failure {
  readonly code = signal<RoxChatFailureCode | null>(CODE);
}

@Component({
  selector: 'rox-chat-test-result',
  imports: [RoxChatResultMessagePipe],
  template: `{{ result() | roxChatResultMessage }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Result {
  readonly result = signal<OutgoingChatResult | { status: 'sending' } | null | undefined>(null);
}

const provide = (config: Partial<RoxChatConfig>) => {
  TestBed.configureTestingModule({ providers: [provideRoxChatCore({ allowedOrigin, ...config })] });
};

const getShown = async (fixture: ComponentFixture<unknown>) => {
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
};

describe('the pipe roxChatFailureMessage', () => {
  it('returns the text for a code, and follows a change of the language', async () => {
    provide({ failureMessages: () => roxChatFailureMessages(inject(Language).current()) });
    const fixture = TestBed.createComponent(Failure);
    expect(await getShown(fixture)).toBe('The visitor is already chatting.');

    TestBed.inject(Language).current.set('es');
    expect(await getShown(fixture)).toBe('El visitante ya está en un chat.');
    fixture.componentInstance.code.set('no_tariff_option');
    expect(await getShown(fixture)).toBe(es.no_tariff_option);
    fixture.componentInstance.code.set(null);
    expect(await getShown(fixture)).toBe('');
  });

  it.each([null, undefined])('returns null for %p', (code) => {
    provide({});
    const pipe = TestBed.runInInjectionContext(() => new RoxChatFailureMessagePipe());

    expect(pipe.transform(code)).toBeNull();
  });

  it('shows the built-in text until the configuration is there', async () => {
    let done = (): void => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideAppInitializer(() => new Promise<void>((resolve) => (done = resolve))),
        provideRoxChatCore(() => ({ allowedOrigin, failureMessages: { [CODE]: 'Busy.' } })),
      ],
    });
    const fixture = TestBed.createComponent(Failure);
    expect(await getShown(fixture)).toBe('The visitor is already chatting.');

    done();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await getShown(fixture)).toBe('Busy.');
  });

  it('lets the ErrorHandler change what a view shows', async () => {
    const failed = signal(false);
    provide({
      failureMessages: () => {
        throw new Error('not loaded');
      },
    });
    jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockImplementation(() => {
      failed.set(true);
    });

    expect(await getShown(TestBed.createComponent(Failure))).toContain('already chatting');
    expect(failed()).toBe(true);
  });
});

describe('the pipe roxChatResultMessage', () => {
  it.each<[OutgoingChatResult | { status: 'sending' } | null | undefined, string]>([
    [null, ''],
    [undefined, ''],
    [{ status: 'sending' }, en['start.sending']],
    [{ status: 'started', sessionId: 's' }, en.started],
    [{ status: 'failed', code: CODE, message: 'old', rawCode: 'raw' }, en[CODE]],
    [{ status: 'unconfirmed', reason: 'timed-out' }, en['unconfirmed.timed-out']],
    [{ status: 'notSent', reason: 'session-unknown' }, en['notSent.session-unknown']],
  ])('shows %j as %j', async (result, text) => {
    provide({});
    const fixture = TestBed.createComponent(Result);
    fixture.componentInstance.result.set(result);

    expect(await getShown(fixture)).toBe(text);
  });

  it('follows LOCALE_ID, and then a change of the language', async () => {
    provide({ texts: () => roxChatTexts(inject(Language).current()) });
    TestBed.overrideProvider(LOCALE_ID, { useValue: 'de' });
    TestBed.inject(Language).current.set('fr');
    const fixture = TestBed.createComponent(Result);
    fixture.componentInstance.result.set({ status: 'sending' });

    expect(await getShown(fixture)).toBe('Démarrage du chat…');
    TestBed.inject(Language).current.set('es');
    expect(await getShown(fixture)).toBe('Iniciando el chat…');
  });
});
