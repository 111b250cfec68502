import { runInNewContext } from 'node:vm';
import { isEnvelope, readRecord } from './envelope';
import type { WireRecord } from './wire-record';

const envelope = { source: 'roxchat', event: 'visitorSelected', params: {} };

describe('readRecord', () => {
  it('accepts an object and the JSON of one', () => {
    expect(readRecord(envelope)).toBe(envelope);
    expect(readRecord(JSON.stringify(envelope))).toEqual(envelope);
  });

  it('accepts JSON of 1,048,576 characters and no more', () => {
    const json = JSON.stringify(envelope);
    const padded = json + ' '.repeat(1_048_576 - json.length);

    expect(readRecord(padded)).toEqual(envelope);
    expect(readRecord(padded + ' ')).toBe('too-long');
  });

  it.each(['', 'roxchat', '{"source":"roxchat"', "{'source':'roxchat'}", '[object Object]'])(
    'reports %j as malformed JSON',
    (data) => {
      expect(readRecord(data)).toBe('malformed-json');
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
  ])('reports the wrong type of %s', (_, data) => {
    expect(readRecord(data)).toBe('wrong-type');
  });

  it('accepts an object of another realm, and one without a prototype', () => {
    const foreign: unknown = runInNewContext('({})');
    const bare: unknown = Object.create(null);

    expect(Object.getPrototypeOf(foreign)).not.toBe(Object.prototype);
    expect(readRecord(foreign)).toBe(foreign);
    expect(readRecord(bare)).toBe(bare);
  });
});

describe('isEnvelope', () => {
  it('accepts a message with the source roxchat', () => {
    expect(isEnvelope(envelope)).toBe(true);
  });

  it.each<WireRecord>([
    {},
    { source: 'Roxchat' },
    { source: ['roxchat'] },
    { source: null },
    JSON.parse('{"__proto__":{"source":"roxchat"}}') as WireRecord,
    Object.create({ source: 'roxchat' }) as WireRecord,
    Object.create(null) as WireRecord,
  ])('rejects %j', (record) => {
    expect(isEnvelope(record)).toBe(false);
  });
});
