import { readLaunchOptions } from './launch-options';

const DEFAULTS = {
  parentOrigin: null,
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
      '?parent=http://localhost:4200&seed=7&pace=0.05&reply=no_tariff_option&delay=250&format=json&scenario=scenario.json';
    expect(readLaunchOptions(search)).toEqual({
      parentOrigin: 'http://localhost:4200',
      seed: 7,
      pace: 0.05,
      reply: 'no_tariff_option',
      delay: 250,
      format: 'json',
      scenario: 'scenario.json',
    });
  });

  it('falls back to the default if a value is not valid', () => {
    const search = '?parent=*&seed=x&pace=-1&reply=maybe&delay=&format=xml&scenario=';
    expect(readLaunchOptions(search)).toEqual(DEFAULTS);
  });
});
