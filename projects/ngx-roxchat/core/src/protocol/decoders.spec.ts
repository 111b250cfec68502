import { SAMPLE_ROWS, SAMPLES } from '../../testing/samples';
import { decodeEvent, isEventName } from './decoders';
import type { RoxChatEvent, RoxChatEventName } from './events';

type Path = readonly string[];
type Params = Record<string, unknown>;

const ID: Path = ['roxchatVisitorId'];
const REQUIRED: Record<RoxChatEventName, Path[]> = {
  newMessageAdded: [ID],
  chatClosedByOperator: [ID],
  visitorAuthorized: [['old'], ['new'], ['old', ...ID], ['new', ...ID]],
  visitorSelected: [ID],
  notificationAdded: [['notification'], ['notification', 'id']],
  notificationRemoved: [['notification'], ['notification', 'id']],
};
const IDS: Record<RoxChatEventName, Path[]> = {
  newMessageAdded: [['providedVisitorId'], ['sessionId'], ['siebelId']],
  chatClosedByOperator: [['providedVisitorId'], ['siebelId'], ['channelId'], ['channelUserId']],
  visitorAuthorized: ['old', 'new'].flatMap((side) => [
    [side, 'providedVisitorId'],
    [side, 'siebelId'],
  ]),
  visitorSelected: [['providedVisitorId'], ['sessionId'], ['taskId'], ['siebelId']],
  notificationAdded: [['notification', 'sessionId']],
  notificationRemoved: [],
};
const STRINGS: { event: RoxChatEventName; path: Path; max: number }[] = [
  { event: 'newMessageAdded', path: ['kind'], max: 1024 },
  { event: 'newMessageAdded', path: ['messageText'], max: 65_536 },
  { event: 'chatClosedByOperator', path: ['channelType'], max: 1024 },
  { event: 'chatClosedByOperator', path: ['channelUserName'], max: 1024 },
  { event: 'notificationAdded', path: ['notification', 'kind'], max: 1024 },
  { event: 'notificationAdded', path: ['notification', 'text'], max: 65_536 },
];
const CHAT_ID_EVENTS = ['newMessageAdded', 'chatClosedByOperator', 'visitorSelected'] as const;

const rows = (table: Record<RoxChatEventName, Path[]>) =>
  Object.entries(table).flatMap(([event, paths]) =>
    paths.map((path) => ({ event: event as RoxChatEventName, path, field: path.join('.') })),
  );

/** Creates the params of an event's first sample with one field changed or removed. */
function createParams(event: RoxChatEventName, path: Path = [], value?: unknown): Params {
  const params = JSON.parse(JSON.stringify(SAMPLES[event][0]?.params)) as Params;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Params, params);
  for (const last of path.slice(-1)) {
    if (value === undefined) {
      Reflect.deleteProperty(parent, last);
    } else {
      parent[last] = value;
    }
  }
  return params;
}

function decode(event: RoxChatEventName, params: unknown) {
  const reports: string[] = [];
  const decoded = decodeEvent(event, params, 1_700_000_000_000, (reason, field) => {
    reports.push(`${reason} ${field}`);
  });
  return { decoded, reports };
}

function getField(decoded: RoxChatEvent | null, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Params)[key], decoded?.params);
}

function expectFrozen(value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    expect(Object.isFrozen(value)).toBe(true);
    Object.values(value).forEach(expectFrozen);
  }
}

describe('decodeEvent', () => {
  it.each(SAMPLE_ROWS)("decodes the document's $event: $title", ({ event, params }) => {
    const { decoded, reports } = decode(event, JSON.parse(JSON.stringify(params)));

    expect(decoded).toEqual({ event, params, receivedAt: 1_700_000_000_000 });
    expect(reports).toEqual([]);
    expectFrozen(decoded);
  });

  it.each(SAMPLE_ROWS)('copies only the known fields of $event: $title', ({ event, params }) => {
    const received = JSON.parse(JSON.stringify(params)) as Params;
    const { decoded } = decode(event, { ...received, extra: 1, toString: 2 });
    for (const value of Object.values(received)) {
      if (typeof value === 'object' && value !== null) {
        Object.assign(value, { roxchatVisitorId: 'changed', id: 'changed', extra: 1 });
      }
    }

    expect(decoded?.params).toEqual(params);
  });

  describe.each(rows(REQUIRED))('the required $field of $event', ({ event, path, field }) => {
    it.each([
      ['missing', undefined],
      ['null', null],
      ['empty', ''],
      ['a number', 7],
      ['a list', ['c3fa5841']],
      ['a date', new Date(0)],
      ['too long', 'x'.repeat(257)],
    ])('rejects the message when it is %s', (_, value) => {
      expect(decode(event, createParams(event, path, value))).toEqual({
        decoded: null,
        reports: [`invalid-params ${field}`],
      });
    });
  });

  it.each(['old.roxchatVisitorId', 'new.roxchatVisitorId'])(
    'keeps an id of 256 characters: %s',
    (field) => {
      const id = 'x'.repeat(256);
      const { decoded } = decode(
        'visitorAuthorized',
        createParams('visitorAuthorized', field.split('.'), id),
      );

      expect(getField(decoded, field.split('.'))).toBe(id);
    },
  );

  describe.each(rows(IDS))('the optional $field of $event', ({ event, path, field }) => {
    it.each([
      ['missing', undefined],
      ['null', null],
    ])('is null when %s', (_, value) => {
      const { decoded, reports } = decode(event, createParams(event, path, value));

      expect(getField(decoded, path)).toBeNull();
      expect(reports).toEqual([]);
    });

    it.each([
      ['empty', ''],
      ['a number', 12345],
      ['an object', {}],
      ['too long', 'x'.repeat(257)],
    ])('is null, and counted, when %s', (_, value) => {
      const { decoded, reports } = decode(event, createParams(event, path, value));

      expect(getField(decoded, path)).toBeNull();
      expect(reports).toEqual([`field-invalid ${field}`]);
    });

    it('is kept at 256 characters', () => {
      const id = 'x'.repeat(256);

      expect(getField(decode(event, createParams(event, path, id)).decoded, path)).toBe(id);
    });
  });

  describe.each(STRINGS)('the string $path of $event', ({ event, path, max }) => {
    it.each([
      ['missing', undefined],
      ['null', null],
    ])('is null when %s', (_, value) => {
      const { decoded, reports } = decode(event, createParams(event, path, value));

      expect(getField(decoded, path)).toBeNull();
      expect(reports).toEqual([]);
    });

    it('is null, and counted, when it is a number', () => {
      const { decoded, reports } = decode(event, createParams(event, path, 3));

      expect(getField(decoded, path)).toBeNull();
      expect(reports).toEqual([`field-invalid ${path.join('.')}`]);
    });

    const halfPairAtLimit = 'x'.repeat(max - 1) + '\ud83d';
    it.each(['', '<b>', 'x'.repeat(max), halfPairAtLimit])('is kept as it is (%#)', (text) => {
      const { decoded, reports } = decode(event, createParams(event, path, text));

      expect(getField(decoded, path)).toBe(text);
      expect(reports).toEqual([]);
    });

    it('is truncated, and counted, when it is too long', () => {
      const { decoded, reports } = decode(event, createParams(event, path, 'x'.repeat(max) + 'y'));

      expect(getField(decoded, path)).toBe('x'.repeat(max));
      expect(reports).toEqual([`field-cut ${path.join('.')}`]);
    });

    it('is not truncated within a surrogate pair', () => {
      const text = 'x'.repeat(max - 1) + '😀';
      const { decoded } = decode(event, createParams(event, path, text));

      expect(getField(decoded, path)).toBe('x'.repeat(max - 1));
    });

    it('is truncated at its limit when a surrogate pair is elsewhere', () => {
      const { decoded } = decode(event, createParams(event, path, '😀' + 'x'.repeat(max)));

      expect(getField(decoded, path)).toBe('😀' + 'x'.repeat(max - 2));
    });
  });

  describe.each(CHAT_ID_EVENTS)('the chatId of %s', (event) => {
    it.each([
      [0, 0],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      [null, null],
      [undefined, null],
    ])('decodes %p to %p', (value, expected) => {
      const { decoded, reports } = decode(event, createParams(event, ['chatId'], value));

      expect(getField(decoded, ['chatId'])).toBe(expected);
      expect(reports).toEqual([]);
    });

    it.each([
      ['483', 483],
      ['007', 7],
      ['9007199254740991', 9_007_199_254_740_991],
    ])('coerces %p to %p, and counts that', (value, expected) => {
      const { decoded, reports } = decode(event, createParams(event, ['chatId'], value));

      expect(getField(decoded, ['chatId'])).toBe(expected);
      expect(reports).toEqual(['field-coerced chatId']);
    });

    it.each([
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 53,
      '',
      ' 7',
      '-7',
      '1.0',
      '1e3',
      '0x10',
      '٣',
      '9007199254740992',
      '1'.repeat(400),
      true,
      [7],
      7n,
    ])('decodes %p to null, and counts that', (value) => {
      const { decoded, reports } = decode(event, createParams(event, ['chatId'], value));

      expect(getField(decoded, ['chatId'])).toBeNull();
      expect(reports).toEqual(['field-invalid chatId']);
    });
  });

  describe('the two spellings of siebelId', () => {
    const decodeIds = (ids: object) => {
      const rest = createParams('visitorSelected', ['siebelId']);
      const { decoded, reports } = decode('visitorSelected', { ...rest, ...ids });
      return { siebelId: getField(decoded, ['siebelId']), reports };
    };

    it.each([
      [{ siebelId: 'a' }, 'a'],
      [{ SiebelId: 'a' }, 'a'],
      [{ siebelId: 'a', SiebelId: 'a' }, 'a'],
      [{ siebelId: null, SiebelId: null }, null],
      [{ siebelId: undefined, SiebelId: 'a' }, 'a'],
      [{ SIEBELID: 'a' }, null],
    ])('reads %j as %j', (ids, siebelId) => {
      expect(decodeIds(ids)).toEqual({ siebelId, reports: [] });
    });

    it.each([
      { siebelId: 'a', SiebelId: 'b' },
      { siebelId: 'a', SiebelId: null },
    ])('is null, and counted, when they differ: %j', (ids) => {
      expect(decodeIds(ids)).toEqual({ siebelId: null, reports: ['field-conflict siebelId'] });
    });

    it.each(
      rows(IDS)
        .filter(({ path }) => path.at(-1) === 'siebelId')
        .map(({ event, path }) => ({ event, path, otherPath: [...path.slice(0, -1), 'SiebelId'] })),
    )('are both read in $event: $path', ({ event, path, otherPath }) => {
      const conflicting = decode(event, createParams(event, otherPath, 'another'));

      expect(getField(conflicting.decoded, path)).toBeNull();
      expect(conflicting.reports).toEqual([`field-conflict ${path.join('.')}`]);
    });
  });

  it.each([
    ['missing', undefined],
    ['null', null],
    ['a list', []],
    ['a string', '{}'],
    ['a map', new Map([['roxchatVisitorId', 'x']])],
  ])('rejects params that are %s', (_, params) => {
    expect(decode('visitorSelected', params)).toEqual({
      decoded: null,
      reports: ['invalid-params params'],
    });
  });

  it('counts no coerced field in a message that it rejects', () => {
    const ids = { roxchatVisitorId: 'x', providedVisitorId: 7, siebelId: 'a', SiebelId: 'b' };

    expect(decode('visitorAuthorized', { old: ids, new: { ...ids, roxchatVisitorId: 7 } })).toEqual(
      {
        decoded: null,
        reports: ['invalid-params new.roxchatVisitorId'],
      },
    );
  });

  it('ignores inherited fields', () => {
    const params = JSON.parse('{"__proto__":{"roxchatVisitorId":"x"}}') as unknown;

    expect(decode('visitorSelected', params).decoded).toBeNull();
    expect(
      decode('visitorSelected', Object.setPrototypeOf({}, { roxchatVisitorId: 'x' })).decoded,
    ).toBeNull();
  });
});

describe('isEventName', () => {
  it('accepts the six names and nothing else', () => {
    expect(Object.keys(SAMPLES).filter(isEventName)).toHaveLength(6);
    for (const name of ['', 'constructor', '__proto__', 'toString', 'NewMessageAdded', 7, null]) {
      expect(isEventName(name)).toBe(false);
    }
  });

  it('rejects a list that contains a name', () => {
    expect(isEventName(['visitorSelected'])).toBe(false);
  });
});
