import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BROWSER_WINDOW } from './browser-window';
import { LAUNCH_OPTIONS, readLaunchOptions } from './launch-options';

const DEFAULTS = {
  parentOrigin: null,
  hasGreeting: false,
  seed: 1,
  pace: 1,
  reply: 'start',
  delay: 0,
  format: 'object',
  scenario: null,
};

describe('readLaunchOptions', () => {
  it('has defaults for everything', () => {
    expect(readLaunchOptions('')).toEqual(DEFAULTS);
  });

  it('reads every parameter', () => {
    const search =
      '?parent=http://localhost:4200&greet&seed=7&pace=0.05&reply=no_tariff_option&delay=250&format=json&scenario=scenario.json';
    expect(readLaunchOptions(search)).toEqual({
      parentOrigin: 'http://localhost:4200',
      hasGreeting: true,
      seed: 7,
      pace: 0.05,
      reply: 'no_tariff_option',
      delay: 250,
      format: 'json',
      scenario: 'scenario.json',
    });
  });

  it.each([
    ['greet', true],
    ['greet=1', true],
    ['greet=true', true],
    ['greet=0', false],
    ['greet=false', false],
  ])('reads %s as %s', (search, hasGreeting) => {
    expect(readLaunchOptions(search)).toEqual({ ...DEFAULTS, hasGreeting });
  });

  it('chooses the one of several parents that embeds the page, or else the first', () => {
    const search = '?parent=http://localhost:4200&parent=https://crm.example';
    const readParent = (embedder: string | null) =>
      readLaunchOptions(search, embedder).parentOrigin;

    expect(readParent('https://crm.example')).toBe('https://crm.example');
    expect(readParent('https://crm.example.evil')).toBe('http://localhost:4200');
    expect(readParent('null')).toBe('http://localhost:4200');
    expect(readParent(null)).toBe('http://localhost:4200');
  });

  it.each([
    ['its ancestor', { ancestorOrigins: ['https://crm.example'] }, 'http://localhost:4200/page'],
    ['its referrer, in Firefox', {}, 'https://crm.example/page'],
  ])('finds out what embeds the page by %s', (_, location, referrer) => {
    const search = '?parent=http://localhost:4200&parent=https://crm.example';
    TestBed.configureTestingModule({
      providers: [
        { provide: BROWSER_WINDOW, useValue: { location: { search, ...location } } },
        { provide: DOCUMENT, useValue: { referrer } },
      ],
    });

    expect(TestBed.inject(LAUNCH_OPTIONS).parentOrigin).toBe('https://crm.example');
  });

  it('falls back to the default if a value is not valid', () => {
    const search = '?parent=*&greet=maybe&seed=x&pace=-1&reply=maybe&delay=&format=xml&scenario=';
    expect(readLaunchOptions(search)).toEqual(DEFAULTS);
  });
});
