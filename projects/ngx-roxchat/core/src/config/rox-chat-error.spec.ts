import { quote } from './rox-chat-error';

describe('quote', () => {
  it.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    [7, '7'],
    [{ secret: 1 }, 'an object'],
    [['secret'], 'an object (Array)'],
    [Promise.resolve('secret'), 'an object (Promise)'],
    [new Map([['secret', 1]]), 'an object (Map)'],
    [() => 'secret', 'a function'],
    ['#{RoxOrigin}#', '"#{RoxOrigin}#"'],
    ['https://#{Rox.Host-Name}#', '"https://#{Rox.Host-Name}#"'],
    ['${ROX_ORIGIN}', '"${ROX_ORIGIN}"'],
    ['#{RoxOrigin}#secret', '"…"'],
    ['#{a secret}#', '"…"'],
    ['#{RoxOrigin', '"…"'],
    ['https://a.test/#{RoxPath}#', '"https://a.test/…"'],
    ['', '""'],
    ['a "b"', '"a \\"b\\""'],
    ['https://user:secret@a.test/x', '"…@a.test/x"'],
    ['https:\\\\user:secret@a.test/x', '"…@a.test/x"'],
    ['https:/user:secret@a.test/x', '"…@a.test/x"'],
    ['https://user:se/cr@et@a.test/x', '"…@a.test/x"'],
    ['https://user:se/cr?et@a.test/x', '"…"'],
    ['https://user:se/cr#\net@a.test/x', '"…"'],
    ['https://user:secret@a.test/x?to=me@b.test', '"…@a.test/x…"'],
    ['a test?to=b', '"a test…"'],
    ['https:user@a.test/x?y', '"…@a.test/x…"'],
    ['https://:secret@a.test/x', '"…@a.test/x"'],
    ['https://user\n:secret\n@a test/x', '"…@a test/x"'],
    ['https://a.test/x?to=me@b.test', '"https://a.test/x…"'],
    ['https://a.test/x@y', '"https://a.test/x@y"'],
    ['https://a.test?x@y', '"https://a.test…"'],
    ['https://a.test#x@y', '"https://a.test…"'],
    ['https://a.test/?token=secret\nsecret', '"https://a.test/…"'],
    ['x'.repeat(200), `"${'x'.repeat(200)}"`],
    ['x'.repeat(201), `"${'x'.repeat(200)}…"`],
  ])('shows %j as %s', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});
