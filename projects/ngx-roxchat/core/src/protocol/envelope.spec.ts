import { readEnvelope } from './envelope';

describe('readEnvelope', () => {
  const envelope = { source: 'roxchat', event: 'visitorSelected', params: {} };

  it('accepts an object and the JSON of one', () => {
    expect(readEnvelope(envelope)).toBe(envelope);
    expect(readEnvelope(JSON.stringify(envelope))).toEqual(envelope);
  });

  it('accepts JSON of 1,048,576 characters and no more', () => {
    const json = JSON.stringify(envelope);
    const padded = json + ' '.repeat(1_048_576 - json.length);

    expect(readEnvelope(padded)).toEqual(envelope);
    expect(readEnvelope(padded + ' ')).toBe('too-long');
  });

  it.each(['', 'roxchat', '{"source":"roxchat"', "{'source':'roxchat'}", '[object Object]'])(
    'tells that %j is no JSON',
    (data) => {
      expect(readEnvelope(data)).toBe('malformed-json');
    },
  );

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a list', [envelope]],
    ['a map', new Map(Object.entries(envelope))],
    ['a date', new Date()],
    ['an error', Object.assign(new Error(), envelope)],
    ['an instance of a class', Object.assign(Object.create(new Date()) as object, envelope)],
    ['JSON of null', 'null'],
    ['JSON of a list', '[]'],
    ['JSON of a string', '"roxchat"'],
  ])('tells that %s is of the wrong type', (_, data) => {
    expect(readEnvelope(data)).toBe('wrong-type');
  });

  it.each([
    {},
    { source: 'Roxchat' },
    { source: ['roxchat'] },
    { source: null },
    JSON.parse('{"__proto__":{"source":"roxchat"}}'),
    Object.create(null),
  ])('tells that %j is not from Rox.Chat', (data) => {
    expect(readEnvelope(data)).toBe('not-roxchat');
  });
});
