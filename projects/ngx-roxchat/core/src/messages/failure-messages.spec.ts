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
import { TestBed } from '@angular/core/testing';
import type { RoxChatFailureMessageSource } from '../config/failure-message-source';
import { FAILURE_CODES, type RoxChatFailureCode } from '../protocol/outgoing-chat';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { FailureMessages, roxChatFailureMessages } from './failure-messages';
import { RoxChatFailureMessagePipe } from './rox-chat-failure-message.pipe';

const ORIGIN = 'https://acme.rox.chat';
const LANGUAGES = ['en', 'pt', 'es', 'ru', 'de', 'fr', 'it', 'tr'];

function getTextWith(
  failureMessages: RoxChatFailureMessageSource,
  locale = 'en-US',
  code: RoxChatFailureCode = 'visitor_already_in_chat',
): string {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideRoxChatCore({ allowedOrigin: ORIGIN, failureMessages }),
      { provide: LOCALE_ID, useValue: locale },
    ],
  });
  return TestBed.inject(FailureMessages).getText(code);
}

describe('roxChatFailureMessages', () => {
  it('returns the wording of the protocol document in English', () => {
    expect(roxChatFailureMessages('en')).toEqual({
      operator_cant_start_chat_with_visitor_from_another_department:
        'You cannot invite visitors from another department to the chat.',
      visitor_starting_chat_from_his_side:
        'You cannot invite the visitor to the chat because they are initiating the chat from their side.',
      visitor_already_in_chat: 'The visitor is already chatting.',
      no_tariff_option:
        'To perform this action, you need to switch to another tariff or connect the appropriate tariff option.',
      unable_to_start_outgoing_chat:
        'An error occurred while creating the chat (in case of an unknown error).',
    });
  });

  it('returns a different text for each code in each of eight languages', () => {
    const texts = LANGUAGES.flatMap((language) => Object.values(roxChatFailureMessages(language)));

    expect(new Set(texts).size).toBe(LANGUAGES.length * FAILURE_CODES.length);
    expect(texts).not.toContain('');
  });

  it.each([
    ['pt', 'O visitante já está num chat.'],
    ['es', 'El visitante ya está en un chat.'],
    ['ru', 'Посетитель уже находится в чате.'],
    ['de', 'Der Besucher ist bereits in einem Chat.'],
    ['fr', 'Le visiteur participe déjà à un chat.'],
    ['it', 'Il visitatore è già in chat.'],
    ['tr', 'Ziyaretçi zaten sohbet ediyor.'],
  ])('has texts in %s', (language, text) => {
    expect(roxChatFailureMessages(language).visitor_already_in_chat).toBe(text);
  });

  it.each([
    ['pt-BR', 'pt'],
    ['pt_BR', 'pt'],
    ['DE-at', 'de'],
    ['fr', 'fr'],
    ['ru-Cyrl-RU', 'ru'],
    ['ja', 'en'],
    ['ptx', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('returns for %s the texts of %s', (locale, language) => {
    expect(roxChatFailureMessages(locale)).toEqual(roxChatFailureMessages(language));
  });
});

describe('FailureMessages', () => {
  it('uses the language of LOCALE_ID', () => {
    expect(getTextWith({}, 'pt-BR')).toBe('O visitante já está num chat.');
    expect(getTextWith({}, 'xx')).toBe('The visitor is already chatting.');
  });

  it('prefers the configured text, if there is one', () => {
    const failureMessages = { visitor_already_in_chat: 'Busy.' };

    expect(getTextWith(failureMessages)).toBe('Busy.');
    expect(getTextWith(failureMessages, 'fr', 'no_tariff_option')).toBe(
      roxChatFailureMessages('fr').no_tariff_option,
    );
  });

  it.each([undefined, null])('uses the built-in text where the configured text is %p', (text) => {
    const failureMessages = { visitor_already_in_chat: text } as RoxChatFailureMessageSource;

    expect(getTextWith(failureMessages)).toBe('The visitor is already chatting.');
  });

  it('calls a configured function each time', () => {
    let count = 0;
    const first = getTextWith(() => ({ visitor_already_in_chat: `Busy ${String(++count)}` }));

    expect(first).toBe('Busy 1');
    expect(TestBed.inject(FailureMessages).getText('visitor_already_in_chat')).toBe('Busy 2');
  });

  it.each([
    null,
    undefined,
    'busy',
    {},
    { visitor_already_in_chat: '' },
    { visitor_already_in_chat: 7 },
  ])('uses the built-in text where the function returns %j', (returned) => {
    expect(getTextWith((() => returned) as RoxChatFailureMessageSource)).toBe(
      'The visitor is already chatting.',
    );
  });

  it('uses the built-in text where the function throws, and reports that once', async () => {
    const handleError = jest.fn();
    const failures = [
      new Error('not loaded'),
      new Error('not loaded yet'),
      null,
      new Error('gone'),
    ];
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore({
          allowedOrigin: ORIGIN,
          failureMessages: () => {
            const error = failures[0];
            if (error) {
              throw error;
            }
            return {};
          },
        }),
        { provide: ErrorHandler, useValue: { handleError } },
      ],
    });
    const [first, , , last] = failures;
    while (failures.length > 0) {
      expect(TestBed.inject(FailureMessages).getText('visitor_already_in_chat')).toBe(
        'The visitor is already chatting.',
      );
      failures.shift();
    }

    expect(handleError).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(handleError.mock.calls).toEqual([[first], [last]]);
  });
});

@Injectable({ providedIn: 'root' })
class Language {
  readonly current = signal('en');
}

@Component({
  selector: 'rox-chat-spec-notice',
  imports: [RoxChatFailureMessagePipe],
  template: `{{ code() | roxChatFailureMessage }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Notice {
  readonly code = signal<RoxChatFailureCode | null>('visitor_already_in_chat');
}

describe('the pipe roxChatFailureMessage', () => {
  it('returns the text for a code, and follows a change of the language', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore({
          allowedOrigin: ORIGIN,
          failureMessages: () => roxChatFailureMessages(inject(Language).current()),
        }),
      ],
    });
    const fixture = TestBed.createComponent(Notice);
    const text = async () => {
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).textContent;
    };
    expect(await text()).toBe('The visitor is already chatting.');

    TestBed.inject(Language).current.set('es');
    expect(await text()).toBe('El visitante ya está en un chat.');
    fixture.componentInstance.code.set('no_tariff_option');
    expect(await text()).toBe(roxChatFailureMessages('es').no_tariff_option);
    fixture.componentInstance.code.set(null);
    expect(await text()).toBe('');
  });

  it('shows the built-in text until the configuration is there', async () => {
    @Component({
      selector: 'rox-chat-test-early',
      imports: [RoxChatFailureMessagePipe],
      template: `{{ 'no_tariff_option' | roxChatFailureMessage }}`,
      changeDetection: ChangeDetectionStrategy.OnPush,
    })
    class Early {}

    let done = (): void => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideAppInitializer(() => new Promise<void>((resolve) => (done = resolve))),
        provideRoxChatCore(() => ({
          allowedOrigin: ORIGIN,
          failureMessages: { no_tariff_option: 'No.' },
        })),
      ],
    });
    const fixture = TestBed.createComponent(Early);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();

    expect(element.textContent).toMatch(/^To perform this action/);

    done();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();

    expect(element.textContent).toBe('No.');
  });

  it('lets the ErrorHandler change what a view shows', async () => {
    const failed = signal(false);
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore({
          allowedOrigin: ORIGIN,
          failureMessages: () => {
            throw new Error('not loaded');
          },
        }),
        {
          provide: ErrorHandler,
          useValue: {
            handleError: () => {
              failed.set(true);
            },
          },
        },
      ],
    });
    const fixture = TestBed.createComponent(Notice);
    await fixture.whenStable();

    expect((fixture.nativeElement as HTMLElement).textContent).toContain('already chatting');
    expect(failed()).toBe(true);
  });
});
