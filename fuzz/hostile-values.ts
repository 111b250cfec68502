import fc from 'fast-check';
import { SAMPLES } from '../projects/ngx-roxchat/core/testing/samples';

/** A value with a name, which makes a counterexample readable. */
export class Named {
  constructor(
    readonly name: string,
    readonly value: unknown,
  ) {}

  [fc.toStringMethod](): string {
    return this.name;
  }
}

const getName = (value: unknown) => {
  const text = fc.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text;
};

/** Names and freezes a value, as many messages share it. (Views of buffers cannot be frozen.) */
export const named = (value: unknown): Named =>
  new Named(getName(value), ArrayBuffer.isView(value) ? value : Object.freeze(value));

/** Texts at a limit, one off it, and with a surrogate pair, or half of one, across it. */
const aroundLimit = (limit: number) => [
  'x'.repeat(limit - 1),
  'x'.repeat(limit),
  'x'.repeat(limit + 1),
  '😀'.repeat(limit / 2),
  `${'😀'.repeat(limit / 2)}x`,
  `${'x'.repeat(limit - 1)}😀`,
  `${'x'.repeat(limit - 2)}😀x`,
  `${'x'.repeat(limit - 1)}\ud83d`,
  `${'x'.repeat(limit - 1)}\ud83dx`,
  `${'x'.repeat(limit - 1)}\ude00x`,
];

const TEXTS = [
  ...['', ' ', '\0', 'v', 'null', 'undefined', '[object Object]', 'roxchat', 'Roxchat', 'roxchat '],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['visitorTyping', 'VisitorSelected', 'visitorSelected ', 'start_outgoing_chat'],
  ...['no_tariff_option', 'Visitor-Already-In-Chat', 'UNABLE_TO_START_OUTGOING_CHAT', '<b>no</b>'],
  ...['ok', ' Success ', 'none', 'ERROR', 'startFailed', 'action', 'type', 'reason'],
  ...Object.keys(SAMPLES),
  ...[256, 1024].flatMap(aroundLimit),
];

const NUMBERS = [
  ...[0, -0, 1, -1, 483, 1.5, NaN, Infinity, -Infinity, 1e21, Number.MIN_VALUE],
  ...[2 ** 31, 2 ** 53 - 2, 2 ** 53 - 1, 2 ** 53, -(2 ** 53)],
];

const DIGITS = [
  ...['0', '00', '007', '483', '-0', '-1', '+1', '1.0', '1e3', '0x10', ' 12', '12\n', '１２', '١٢'],
  ...['9007199254740991', '9007199254740992', '9999999999999999', '0000000000000001'],
  ...['00000000000000001', '12345678901234567'],
];

const cycle: Record<string, unknown> = { source: 'roxchat' };
cycle['params'] = cycle;
const sparse = ['roxchat', 'visitorSelected'];
sparse[9] = 'v';

/** Values that a structured clone can hold, but JSON cannot. */
const NOT_JSON = [
  ...[undefined, 5n, new Date(0), new Date(NaN), /roxchat/g, new Error('roxchat')],
  ...[
    new Map([['roxchatVisitorId', 'v']]),
    new Set(['v']),
    new Uint8Array([1]),
    new ArrayBuffer(8),
  ],
  ...[new String('v'), new Number(7), new Boolean(false), cycle, sparse, new Blob(['v'])],
];

const OBJECTS = [
  ...[{}, [], ['v'], [null], { id: 'v' }, { roxchatVisitorId: 'v' }, { length: 3 }],
  ...[{ error: 'no_tariff_option' }, { code: 'newer_code' }, { toString: 'v', valueOf: 'v' }],
  JSON.parse('{"__proto__":{"roxchatVisitorId":"v","id":"v","source":"roxchat"}}') as unknown,
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
];

export const ABSENT = new Named('no field', undefined);

const SMALL = [...TEXTS, ...NUMBERS, ...DIGITS, ...NOT_JSON, ...OBJECTS, null, true, false];

/** Texts of any code units, including half surrogate pairs. */
const codeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

const anything = fc.anything({
  ...{ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true },
  ...{ withTypedArray: true, withSparseArray: true, withNullPrototype: true },
  ...{ maxDepth: 3, maxKeys: 5 },
});

/** Values for a field, the simplest first. */
export const hostileValue: fc.Arbitrary<Named> = fc.oneof(
  { weight: 80, arbitrary: fc.constantFrom(ABSENT, ...SMALL.map(named)) },
  { weight: 2, arbitrary: fc.constantFrom(...aroundLimit(65_536).map(named)) },
  { weight: 8, arbitrary: codeUnits.map(named) },
  { weight: 5, arbitrary: anything.map(named) },
);

/** Values for the whole data of a message. */
export const hostileData: fc.Arbitrary<Named> = fc.oneof(
  fc.constantFrom(...[...TEXTS, ...NOT_JSON, ...OBJECTS, 0, null, false].map(named)),
  fc.json().map(named),
  fc.string().map(named),
  anything.map(named),
);
