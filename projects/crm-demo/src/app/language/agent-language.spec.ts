import { TestBed } from '@angular/core/testing';
import { AgentLanguage } from './agent-language';

describe('AgentLanguage', () => {
  afterEach(() => {
    localStorage.clear();
    jest.restoreAllMocks();
  });

  it.each([
    ['pt-BR', 'pt'],
    ['tr', 'tr'],
    ['DE-at', 'de'],
    ['ja-JP', 'en'],
  ])('starts with %s as %s', (locale, language) => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue(locale);

    expect(TestBed.inject(AgentLanguage).current()).toBe(language);
  });

  it('remembers the chosen language', () => {
    TestBed.inject(AgentLanguage).choose('it');
    TestBed.resetTestingModule();

    expect(TestBed.inject(AgentLanguage).current()).toBe('it');
  });

  it('starts in English if the remembered language is not supported', () => {
    localStorage.setItem('crm-language', '"klingon"');

    expect(TestBed.inject(AgentLanguage).current()).toBe('en');
  });
});
