import { TestBed } from '@angular/core/testing';
import { AgentLanguage } from './agent-language';
import { Formats } from './formats';

describe('Formats', () => {
  const now = new Date(2026, 2, 29, 12, 5).getTime();
  const setUp = (language: string) => {
    jest.spyOn(Date, 'now').mockReturnValue(now);
    TestBed.inject(AgentLanguage).choose(language);
    return TestBed.inject(Formats);
  };

  afterEach(() => {
    localStorage.clear();
    jest.restoreAllMocks();
  });

  it('names today and yesterday, and writes any other day as a date', () => {
    const formats = setUp('de');

    expect(formats.dayAndTime(now)).toBe('heute, 12:05');
    expect(formats.dayAndTime(now - 13 * 3_600_000)).toMatch(/^gestern, /);
    expect(formats.dayAndTime(now - 72 * 3_600_000)).toMatch(/^26\.03\.2026, /);
  });

  it.each([
    [200, '1 Sek.'],
    [42_000, '42 Sek.'],
    [150_000, '3 Min.'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(setUp('de').duration(ms)).toBe(text.replace(' ', '\u00a0'));
  });
});
