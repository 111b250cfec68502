import { buildAllow } from './permissions';

describe('buildAllow', () => {
  it('adds features to the fixed ones', () => {
    expect(buildAllow([])).toBe('autoplay; clipboard-write; fullscreen');
    expect(buildAllow(['camera', 'a-long-name'])).toBe(
      'autoplay; clipboard-write; fullscreen; camera; a-long-name',
    );
  });

  it.each([
    [['microphone *'], '"microphone *"'],
    [['camera; geolocation'], '"camera; geolocation"'],
    [['Microphone'], '"Microphone"'],
    [['1camera'], '"1camera"'],
    [['camera1'], '"camera1"'],
    [['-camera'], '"-camera"'],
    [['camera-'], '"camera-"'],
    [['a--b'], '"a--b"'],
    [{ length: 0 }, 'an object'],
    [['camera', ''], '""'],
    [['camera', null], 'null'],
    ['microphone', '"microphone"'],
    [null, 'null'],
  ])('refuses %j', (permissions, named) => {
    const build = () => buildAllow(permissions as string[]);

    expect(build).toThrow('[permissions-invalid]');
    expect(build).toThrow(`: ${named}. Give an array of names such as ['microphone', `);
  });
});
