import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { SAMPLE_ROWS } from '../projects/ngx-roxchat/core/testing/samples';
import { ABSENT, hostileValue, type Named } from './hostile-values';
import { mostly } from './mostly';

interface Change {
  readonly at: string;
  readonly to: Named;
}

/** A message that was right, and what became of it on its way. */
export interface Letter {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly form: Form;
  /** In its JSON, one character is another one. */
  readonly slip: { readonly at: number; readonly put: string } | null;
}

const REPLIES = [
  { error: 'no-tariff-option' },
  { source: 'roxchat', event: 'start_outgoing_chat', params: { errorCode: 'newer_code' } },
  { data: { error: { code: 'VISITOR_ALREADY_IN_CHAT' } } },
  { source: 'roxchat', event: 'chatFailed', params: { response: { reason: 'newer_code' } } },
];

/** The samples of the protocol document. */
export const MESSAGES = SAMPLE_ROWS.map(({ event, params }) => ({
  source: 'roxchat',
  event,
  params,
}));

/** Fields that have no business there, or another one's. */
const STRAY = [
  ...['siebelId', 'SiebelId', 'chatId', 'id', '__proto__', 'constructor', 'prototype', 'toString'],
  ...['error', 'errorCode', 'code', 'data', 'params', 'extra'],
];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  Object.prototype.toString.call(value) === '[object Object]' && !Object.isFrozen(value);

/** The fields of a message, as dotted paths; `stray` are such as each object might have besides. */
export function fieldsIn(fields: Fields, stray: readonly string[] = [], path = ''): string[] {
  const names = [...new Set([...Object.keys(fields), ...stray])];
  return names.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const field = path + name;
    return isFields(value) ? [field, ...fieldsIn(value, stray, `${field}.`)] : [field];
  });
}

function change(message: Fields, { at, to }: Change): void {
  const names = at.split('.');
  const name = names.pop() ?? '';
  let holder: unknown = message;
  for (const step of names) {
    holder = isFields(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  }
  if (!isFields(holder)) {
    return; // An earlier change has put something else there.
  }
  if (to === ABSENT) {
    Reflect.deleteProperty(holder, name);
  } else {
    Object.defineProperty(holder, name, {
      ...{ value: to.value, writable: true, enumerable: true, configurable: true },
    });
  }
}

function withoutPrototypes(value: Fields): Fields {
  const copy = Object.create(null) as Fields;
  for (const [name, field] of Object.entries(value)) {
    copy[name] = isFields(field) ? withoutPrototypes(field) : field;
  }
  return copy;
}

const inAnotherRealm = runInNewContext('JSON.parse') as typeof JSON.parse;
const MAX_JSON_LENGTH = 1_048_576;

const toLongest = (message: Fields) => JSON.stringify(message).padEnd(MAX_JSON_LENGTH);

/** How a message travels. */
const FORMS = {
  'an object': (message: Fields) => message,
  JSON: (message: Fields) => JSON.stringify(message),
  'an object without prototypes': withoutPrototypes,
  'an object of another realm': (message: Fields) =>
    inAnotherRealm(JSON.stringify(message)) as unknown,
  'a structured clone': (message: Fields) => structuredClone(message),
  'JSON at its longest': toLongest,
  'JSON that is too long': (message: Fields) => `${toLongest(message)} `,
};

type Form = keyof typeof FORMS;
const UNUSUAL: Form[] = [
  'an object without prototypes',
  'an object of another realm',
  'a structured clone',
];
const LONG: Form[] = ['JSON at its longest', 'JSON that is too long'];

/** The data that a letter stands for. */
export function write({ text, changes, form, slip }: Letter): unknown {
  const message = JSON.parse(text) as Fields;
  changes.forEach((one) => {
    change(message, one);
  });
  const data = deliver(message, form);
  if (typeof data !== 'string' || slip === null) {
    return data;
  }
  const at = slip.at % data.length;
  return `${data.slice(0, at)}${slip.put}${data.slice(at + 1)}`;
}

function deliver(message: Fields, form: Form): unknown {
  try {
    return FORMS[form](message);
  } catch {
    return message; // Neither JSON nor a clone can be made of everything.
  }
}

const form = fc.oneof(
  { weight: 800, arbitrary: fc.constant<Form>('an object') },
  { weight: 400, arbitrary: fc.constant<Form>('JSON') },
  { weight: 200, arbitrary: fc.constantFrom(...UNUSUAL) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);

const SLIPS = ['', ' ', '"', '\\', ',', '}', '\0', '\u2028', '1', '\ud83d'];

const slip = mostly<Letter['slip']>(
  9,
  fc.constant(null),
  fc.record({ at: fc.nat(2000), put: fc.constantFrom(...SLIPS) }),
);

const letterLike = (message: Fields): fc.Arbitrary<Letter> =>
  fc.record({
    text: fc.constant(JSON.stringify(message)),
    changes: fc.array(
      fc.record({ at: fc.constantFrom(...fieldsIn(message, STRAY)), to: hostileValue }),
      {
        maxLength: 4,
      },
    ),
    form,
    slip,
  });

/** Near-right messages; the fewer changes, the plainer. */
export const letter: fc.Arbitrary<Letter> = mostly(
  14,
  fc.oneof(...MESSAGES.map(letterLike)),
  fc.oneof(...REPLIES.map(letterLike)),
);
