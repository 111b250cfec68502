import { SAMPLES } from '../../testing/samples';
import { decodeEvent } from './decoders';
import type { RoxChatEventName } from './events';

type Params = Record<string, unknown>;
type Kind = 'required' | 'id' | 'chatId' | 'name' | 'text';

const VISITOR = { roxchatVisitorId: 'required', providedVisitorId: 'id', siebelId: 'id' } as const;

/** Every field of the document, by its path in `params`. */
const FIELDS: Record<RoxChatEventName, Record<string, Kind>> = {
  newMessageAdded: {
    ...VISITOR,
    chatId: 'chatId',
    sessionId: 'id',
    kind: 'name',
    messageText: 'text',
  },
  chatClosedByOperator: {
    ...VISITOR,
    chatId: 'chatId',
    channelId: 'id',
    channelType: 'name',
    channelUserId: 'id',
    channelUserName: 'name',
  },
  visitorAuthorized: {
    old: 'required',
    ...within('old', VISITOR),
    new: 'required',
    ...within('new', VISITOR),
  },
  visitorSelected: { ...VISITOR, chatId: 'chatId', sessionId: 'id', taskId: 'id' },
  notificationAdded: {
    notification: 'required',
    ...within('notification', { id: 'required', kind: 'name', text: 'text', sessionId: 'id' }),
  },
  notificationRemoved: { notification: 'required', 'notification.id': 'required' },
};

interface Row {
  readonly event: RoxChatEventName;
  readonly field: string;
  readonly kind: Kind;
}

const ROWS = Object.entries(FIELDS).flatMap(([event, fields]) =>
  Object.entries(fields).map(([field, kind]): Row => ({
    event: event as RoxChatEventName,
    field,
    kind,
  })),
);

/** Values that are invalid in every field. */
const MISTYPED: readonly unknown[] = [true, 1.5, NaN, 7n, ['x'], new Date(0), new Map()];

function within(holder: string, fields: Record<string, Kind>): Record<string, Kind> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => [`${holder}.${field}`, kind]),
  );
}

/** Creates the params of the document's sample with fields changed, or removed if undefined. */
function createParams(event: RoxChatEventName, changes: Record<string, unknown>): Params {
  const params = JSON.parse(JSON.stringify(SAMPLES[event][0]?.params)) as Params;
  for (const [field, value] of Object.entries(changes)) {
    const path = field.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce((at, key) => at[key] as Params, params);
    holder[last] = value;
    if (value === undefined) {
      Reflect.deleteProperty(holder, last);
    }
  }
  return params;
}

/** Expects all decoded params (null if rejected), and all that was counted. */
function expectDecoded(
  event: RoxChatEventName,
  given: Record<string, unknown>,
  expected: Record<string, unknown> | null,
  ...counted: string[]
): void {
  const reports: string[] = [];
  const decoded = decodeEvent(event, createParams(event, given), 0, (reason, field) => {
    reports.push(`${reason} ${field}`);
  });
  expect({ event, given, params: decoded?.params ?? null, reports }).toEqual({
    event,
    given,
    params: expected && createParams(event, expected),
    reports: counted,
  });
}

function expectRejected({ event, field }: Row, value: unknown): void {
  expectDecoded(event, { [field]: value }, null, `invalid-params ${field}`);
}

function expectNull({ event, field }: Row, value: unknown): void {
  expectDecoded(event, { [field]: value }, { [field]: null }, `field-invalid ${field}`);
}

it('each field missing, extra, null, mistyped, empty', () => {
  for (const row of ROWS) {
    const { event, field, kind } = row;
    const expectInvalid = kind === 'required' ? expectRejected : expectNull;
    for (const absent of [undefined, null]) {
      if (kind === 'required') {
        expectRejected(row, absent);
      } else {
        expectDecoded(event, { [field]: absent }, { [field]: null });
      }
    }
    expectInvalid(row, true);
    if (kind === 'name' || kind === 'text') {
      expectDecoded(event, { [field]: '' }, { [field]: '' });
    } else {
      expectInvalid(row, '');
    }
    for (const extra of ['extra', 'toString', 'Kind']) {
      expectDecoded(event, { [field.replace(/[^.]+$/, extra)]: 'x' }, {});
    }
  }
});

it('required and identity fields that are missing, empty or mistyped reject the message', () => {
  const required = ROWS.filter(({ kind }) => kind === 'required');
  expect(required).toHaveLength(11);
  for (const row of required) {
    for (const value of [undefined, null, '', ...MISTYPED]) {
      expectRejected(row, value);
    }
  }
});

it('any other bad field becomes null and is counted', () => {
  const others = ROWS.filter(({ kind }) => kind !== 'required');
  expect(others).toHaveLength(25);
  for (const row of others) {
    for (const value of MISTYPED) {
      expectNull(row, value);
    }
  }
});

it('names over 1,024 and texts over 65,536 characters are truncated and counted, ids over 256 never truncated', () => {
  const limits = { name: 1024, text: 65_536 };
  for (const row of ROWS) {
    const { event, field, kind } = row;
    if (kind === 'name' || kind === 'text') {
      const longest = { [field]: 'x'.repeat(limits[kind]) };
      const longer = { [field]: 'x'.repeat(limits[kind] + 1) };
      expectDecoded(event, longest, longest);
      expectDecoded(event, longer, longest, `field-cut ${field}`);
    } else {
      const expectInvalid = kind === 'required' ? expectRejected : expectNull;
      expectInvalid(row, 'x'.repeat(257));
      if (/id$/i.test(field) && kind !== 'chatId') {
        const longest = { [field]: 'x'.repeat(256) };
        expectDecoded(event, longest, longest);
      }
    }
  }
});

it('chatId as a string, fraction, negative, beyond 2^53', () => {
  const rows: [value: unknown, chatId: number | null, reason?: string][] = [
    [483, 483],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ['483', 483, 'field-coerced'],
    ['9007199254740991', 2 ** 53 - 1, 'field-coerced'],
    ['9007199254740992', null, 'field-invalid'],
    ['1e3', null, 'field-invalid'],
    ['4.5', null, 'field-invalid'],
    ['-483', null, 'field-invalid'],
    [4.5, null, 'field-invalid'],
    [-483, null, 'field-invalid'],
    [2 ** 53, null, 'field-invalid'],
    [Infinity, null, 'field-invalid'],
  ];
  for (const { event } of ROWS.filter(({ kind }) => kind === 'chatId')) {
    for (const [value, chatId, reason] of rows) {
      const counted = reason === undefined ? [] : [`${reason} chatId`];
      expectDecoded(event, { chatId: value }, { chatId }, ...counted);
    }
  }
});

it('both spellings of siebelId', () => {
  const rows: [samples: unknown, tables: unknown, siebelId: string | null, reason?: string][] = [
    ['a', undefined, 'a'],
    [undefined, 'a', 'a'],
    ['a', 'a', 'a'],
    [null, null, null],
    ['a', 'b', null, 'field-conflict'],
    ['a', null, null, 'field-conflict'],
    [undefined, 7, null, 'field-invalid'],
  ];
  for (const { event, field } of ROWS.filter((row) => row.field.endsWith('siebelId'))) {
    for (const [inSamples, inTables, siebelId, reason] of rows) {
      const given = { [field]: inSamples, [field.replace('siebelId', 'SiebelId')]: inTables };
      const counted = reason === undefined ? [] : [`${reason} ${field}`];
      expectDecoded(event, given, { [field]: siebelId }, ...counted);
    }
  }
});
