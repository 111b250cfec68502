import { ErrorHandler, inject, Injectable, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { de } from 'ngx-roxchat/texts/de';
import { en } from 'ngx-roxchat/texts/en';
import { es } from 'ngx-roxchat/texts/es';
import { fr } from 'ngx-roxchat/texts/fr';
import type { RoxChatConfig } from '../config/rox-chat-config';
import type { RoxChatTextKey } from '../config/text-source';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { roxChatFailureMessages, roxChatTexts } from './rox-chat-texts';
import { Texts } from './texts';
import { withTexts } from './with-texts';

const CODE = 'visitor_already_in_chat';

@Injectable({ providedIn: 'root' })
class Language {
  readonly current = signal('de');
}

function setUp(options: Partial<RoxChatConfig>, locale = 'en-US'): Texts {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideRoxChatCore({ allowedOrigin: 'https://acme.rox.chat', ...options }),
      { provide: LOCALE_ID, useValue: locale },
    ],
  });
  return TestBed.inject(Texts);
}

/** Waits until the languages that were asked for are there. */
const load = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  jest.restoreAllMocks();
});

describe('Texts', () => {
  it('returns English at once', () => {
    const texts = setUp({});

    expect(texts.getText('start.ready')).toBe('Start chat');
    expect(texts.getTextNow(CODE)).toBe('The visitor is already chatting.');
  });

  it('returns null for a view and English for a result while the language is loaded', async () => {
    const texts = setUp({}, 'de-CH');
    const before = [texts.getText('start.ready'), texts.getTextNow('start.ready')];
    await load();

    expect(before).toEqual([null, 'Start chat']);
    expect(texts.getText('start.ready')).toBe('Chat starten');
    expect(texts.getTextNow('start.ready')).toBe('Chat starten');
  });

  it('returns a text for a view at once if the application gave it as an object', () => {
    const texts = setUp({ texts: { 'notice.loading': 'Patience' } }, 'fr');

    expect(texts.getText('notice.loading')).toBe('Patience');
    expect(texts.getText('notice.slow')).toBeNull();
  });

  it('uses the built-in text where a text of a function throws', async () => {
    const texts = setUp({
      texts: () => ({
        get started(): string {
          throw new Error('No text.');
        },
      }),
    });
    const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError').mockReturnValue();

    expect(texts.getTextNow('started')).toBe(en.started);
    await load();
    expect(handleError).toHaveBeenCalledTimes(1);
  });

  describe.each<[option: 'failureMessages' | 'texts', key: RoxChatTextKey]>([
    ['failureMessages', CODE],
    ['texts', 'start.ready'],
    ['texts', CODE],
  ])('with %s for %s', (option, key) => {
    it('prefers the text of the application, and fills the gaps', async () => {
      const texts = setUp({ [option]: { [key]: 'Own.' } }, 'de');
      await load();

      expect(texts.getText(key)).toBe('Own.');
      expect(texts.getText('no_tariff_option')).toBe(de.no_tariff_option);
      expect(texts.getText('notice.slow')).toBe(de['notice.slow']);
    });

    it.each([undefined, null])('uses the built-in text where the text is %p', (text) => {
      expect(setUp({ [option]: { [key]: text } }).getText(key)).toBe(en[key]);
    });

    it('calls a function each time', () => {
      let count = 0;
      const texts = setUp({ [option]: () => ({ [key]: `Own ${String(++count)}` }) });

      expect(texts.getTextNow(key)).toBe('Own 1');
      expect(texts.getTextNow(key)).toBe('Own 2');
    });

    it.each([null, undefined, 'text', {}, { [key]: '' }, { [key]: 7 }])(
      'uses the built-in text where a function returns %j, which is no error',
      async (returned) => {
        const texts = setUp({ [option]: () => returned });
        const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError');
        handleError.mockImplementation();

        expect(texts.getText(key)).toBe(en[key]);
        await load();
        expect(handleError).not.toHaveBeenCalled();
      },
    );

    it('uses the built-in text where a function throws, and reports that once', async () => {
      const failures = [new Error('a'), new Error('b'), null, new Error('c')];
      const [first, , , last] = failures;
      let error: Error | null | undefined;
      const texts = setUp({
        [option]: () => {
          if (error) {
            throw error;
          }
          return {};
        },
      });
      const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError');
      handleError.mockImplementation();
      for (error of failures) {
        expect(texts.getText(key)).toBe(en[key]);
      }

      expect(handleError).not.toHaveBeenCalled();
      await Promise.resolve();
      expect(handleError.mock.calls).toEqual([[first], [last]]);
    });
  });

  it('prefers failureMessages to texts', () => {
    const texts = setUp({
      failureMessages: { [CODE]: 'Of the account.' },
      texts: { [CODE]: 'Other.', no_tariff_option: 'Own.' },
    });

    expect(texts.getText(CODE)).toBe('Of the account.');
    expect(texts.getText('no_tariff_option')).toBe('Own.');
  });

  it('calls failureMessages for no other text', () => {
    const failureMessages = jest.fn();
    setUp({ failureMessages }).getText('start.ready');

    expect(failureMessages).not.toHaveBeenCalled();
  });

  describe('with a language that changes', () => {
    const texts = () => roxChatTexts(inject(Language).current());

    it('returns no English for a view at the start', async () => {
      const service = setUp({ texts });
      expect(service.getText('start.ready')).toBeNull();
      await load();

      expect(service.getText('start.ready')).toBe('Chat starten');
    });

    it('returns the language before while the next one is loaded', async () => {
      const service = setUp({ texts });
      service.getText('start.ready');
      await load();
      service.getText('start.ready');
      TestBed.inject(Language).current.set('es');

      expect(service.getText('start.ready')).toBe('Chat starten');
      expect(service.getTextNow(CODE)).toBe(de[CODE]);
      await load();
      expect(service.getText('start.ready')).toBe(es['start.ready']);
      expect(service.getTextNow(CODE)).toBe(es[CODE]);
    });

    it('returns the language of LOCALE_ID while the first one is loaded after a switch', async () => {
      const language = signal<string | null>(null);
      const service = setUp(
        { texts: () => (language() === null ? null : roxChatTexts(String(language()))) },
        'de',
      );
      service.getText('started');
      await load();
      expect(service.getText('started')).toBe(de.started);

      language.set('es');
      expect(service.getText('started')).toBe(de.started);
      await load();
      expect(service.getText('started')).toBe(es.started);
    });

    it('returns the language before of each option', async () => {
      const service = setUp({ texts, failureMessages: () => roxChatFailureMessages('fr') });
      const getTexts = () => [service.getTextNow('started'), service.getTextNow(CODE)];
      getTexts();
      await load();
      expect(getTexts()).toEqual([de.started, fr[CODE]]);

      TestBed.inject(Language).current.set('es');
      expect(getTexts().concat(getTexts())).toEqual([de.started, fr[CODE], de.started, fr[CODE]]);
    });

    it('follows with failureMessages, and leaves the rest in the language of LOCALE_ID', async () => {
      const service = setUp({
        failureMessages: () => roxChatFailureMessages(inject(Language).current()),
      });
      service.getTextNow(CODE);
      await load();

      expect(service.getTextNow(CODE)).toBe(de[CODE]);
      expect(service.getTextNow('started')).toBe(en.started);
    });
  });
});

describe('withTexts', () => {
  const getStart = (locale: string, ...given: Parameters<typeof withTexts>[0][]) => {
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore('https://acme.rox.chat', ...given.map(withTexts)),
        { provide: LOCALE_ID, useValue: locale },
      ],
    });
    return TestBed.inject(Texts).getText('start.ready');
  };

  it('gives the texts at once', () => {
    expect(getStart('de-CH', { de })).toBe('Chat starten');
  });

  it('adds a language, or the variant of one', () => {
    expect(getStart('pl', { pl: { ...en, 'start.ready': 'Rozpocznij czat' } })).toBe(
      'Rozpocznij czat',
    );
  });

  it('prefers the texts of the whole locale', () => {
    const swiss = { ...de, 'start.ready': 'Chat eröffnen' };

    expect(getStart('de-CH', { de, 'de-CH': swiss })).toBe('Chat eröffnen');
  });

  it('replaces English', () => {
    expect(getStart('en-GB', { en: { ...en, 'start.ready': 'Begin chat' } })).toBe('Begin chat');
  });

  it('replaces English for a language that is not built in', () => {
    expect(getStart('sv', { en: { ...en, 'start.ready': 'Begin chat' } })).toBe('Begin chat');
  });

  it('may be used several times; the last one counts', () => {
    const other = { ...de, 'start.ready': 'Los' };
    expect(getStart('de', { de }, { es }, { de: other })).toBe('Los');
    TestBed.resetTestingModule();
    expect(getStart('es', { de }, { es }, { de: other })).toBe('Iniciar chat');
  });
});
