import { ErrorHandler, LOCALE_ID, PendingTasks } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { en } from 'ngx-roxchat/texts/en';
import type { RoxChatTexts } from '../config/text-source';
import { BuiltInTexts } from './built-in-texts';
import { LANGUAGE_LOADERS } from './language-loaders';
import { roxChatFailureMessages, roxChatTexts } from './rox-chat-texts';

const broken = new Error('no such file');
const loaders = LANGUAGE_LOADERS as Record<string, () => Promise<RoxChatTexts>>;
let loads: string[];

const load = () => new Promise((resolve) => setTimeout(resolve));
const find = (locale: string) => TestBed.inject(BuiltInTexts).find(locale);

beforeEach(() => {
  loads = [];
  for (const [language, loadTexts] of Object.entries(loaders)) {
    jest.spyOn(loaders, language).mockImplementation(() => {
      loads.push(language);
      return language === 'tr' ? Promise.reject(broken) : loadTexts();
    });
  }
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('BuiltInTexts', () => {
  it.each([
    ['pt-BR', 'Iniciar chat'],
    ['pt_BR', 'Iniciar chat'],
    ['DE-at', 'Chat starten'],
    ['fr', 'Démarrer le chat'],
    ['ru-Cyrl-RU', 'Начать чат'],
  ])('loads the language of %s', async (locale, text) => {
    expect(find(locale)).toBeNull();
    await load();
    expect(find(locale)?.['start.ready']).toBe(text);
  });

  it.each(['en', 'en-GB', 'ja', 'ptx', '', 'constructor', '__proto__'])(
    'returns English at once for %j',
    (locale) => {
      expect(find(locale)).toBe(en);
      expect(loads).toEqual([]);
    },
  );

  it('loads a language once, and holds the stability of the application meanwhile', async () => {
    const isPending = jest.fn();
    const add = jest.spyOn(TestBed.inject(PendingTasks), 'add').mockReturnValue(isPending);
    find('de');
    find('de-CH');

    expect(TestBed.inject(BuiltInTexts).isLoading).toBe(true);
    expect(isPending).not.toHaveBeenCalled();
    await load();
    find('de');

    expect(TestBed.inject(BuiltInTexts).isLoading).toBe(false);
    expect(isPending).toHaveBeenCalledTimes(1);
    expect(add).toHaveBeenCalledTimes(1);
    expect(loads).toEqual(['de']);
  });

  it('returns English for a language that could not be loaded, and reports that once', async () => {
    const handleError = jest.spyOn(TestBed.inject(ErrorHandler), 'handleError');
    handleError.mockImplementation();
    find('tr');
    await load();

    expect(find('tr')).toBe(en);
    expect(TestBed.inject(BuiltInTexts).isLoading).toBe(false);
    await load();
    expect(handleError.mock.calls).toEqual([[broken]]);
  });

  it('knows what an option got last only while its function is called', async () => {
    const texts = TestBed.inject(BuiltInTexts);
    const findForTexts = (locale: string) =>
      texts.callOption('texts', () => texts.findForOption(locale));
    findForTexts('de');
    await load();
    const german = findForTexts('de');

    expect(texts.findForOption('es')).toBe(en);
    expect(findForTexts('es')).toBe(german);
  });

  it('stands the end of the application while a language is loaded', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    find('de');
    TestBed.resetTestingModule();
    await load();
    process.off('unhandledRejection', unhandled);

    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe.each([
  ['roxChatTexts', roxChatTexts],
  ['roxChatFailureMessages', roxChatFailureMessages],
])('%s', (_, getTexts) => {
  const get = (locale: string) =>
    TestBed.runInInjectionContext(() => getTexts(locale).visitor_already_in_chat);

  it('returns what it returned last while a language is loaded', async () => {
    expect(get('de')).toBe('The visitor is already chatting.');
    await load();
    expect(get('de')).toBe('Der Besucher ist bereits in einem Chat.');
    expect(get('es')).toBe('Der Besucher ist bereits in einem Chat.');
    await load();
    expect(get('es')).toBe('El visitante ya está en un chat.');
  });

  it('throws NG0203 outside an injection context', () => {
    expect(() => getTexts('de')).toThrow(/NG0203/);
  });

  it('does not depend on LOCALE_ID', () => {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'de' }] });

    expect(get('en')).toBe('The visitor is already chatting.');
  });
});

it('roxChatFailureMessages returns the texts of the five codes alone', () => {
  const texts = TestBed.runInInjectionContext(() => roxChatFailureMessages('en'));

  expect(Object.keys(texts)).toHaveLength(5);
});
