import { buildAllow } from './permissions';

describe('buildAllow', () => {
  it('adds features to the fixed ones', () => {
    expect(buildAllow([])).toBe('autoplay; clipboard-write; fullscreen');
    expect(buildAllow(['camera'])).toBe('autoplay; clipboard-write; fullscreen; camera');
  });

  it.each([
    [['microphone *'], '"microphone *"'],
    [['camera; geolocation'], '"camera; geolocation"'],
    [['Microphone'], '"Microphone"'],
    [['camera', ''], '""'],
    [['camera', null], 'null'],
    ['microphone', '"microphone"'],
    [null, 'null'],
  ])('refuses %j', (permissions, named) => {
    const build = () => buildAllow(permissions as string[]);

    expect(build).toThrow('[permissions-invalid]');
    expect(build).toThrow(`: ${named}. `);
  });
});
