import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { SAMPLE_ROWS } from '../projects/ngx-roxchat/core/testing/samples';
import { ABSENT, hostileValue, type Named } from './hostile-values';
import { mostly } from './mostly';

interface Change {
  readonly at: string;
  readonly to: Named;
}

/** A correct message, and the changes that make it hostile. */
export interface HostileMessage {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly form: Form;
  /** Replaces one character of its JSON. */
  readonly typo: { readonly at: number; readonly text: string } | null;
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

/** Names of fields that no object has, or only another object. */
const STRAY = [
  ...['siebelId', 'SiebelId', 'chatId', 'id', '__proto__', 'constructor', 'prototype', 'toString'],
  ...['error', 'errorCode', 'code', 'data', 'params', 'extra'],
];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  Object.prototype.toString.call(value) === '[object Object]' && !Object.isFrozen(value);

/** Returns the dotted paths of a message's fields, and of the `stray` fields of each object. */
export function listFields(fields: Fields, stray: readonly string[] = [], path = ''): string[] {
  const names = [...new Set([...Object.keys(fields), ...stray])];
  return names.flatMap((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const field = path + name;
    return isFields(value) ? [field, ...listFields(value, stray, `${field}.`)] : [field];
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
    return; // An earlier change replaced the object.
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

/** The forms in which a message is sent. */
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

/** Builds the data of a hostile message. */
export function buildData({ text, changes, form, typo }: HostileMessage): unknown {
  const message = JSON.parse(text) as Fields;
  changes.forEach((one) => {
    change(message, one);
  });
  const data = convert(message, form);
  if (typeof data !== 'string' || typo === null) {
    return data;
  }
  const at = typo.at % data.length;
  return `${data.slice(0, at)}${typo.text}${data.slice(at + 1)}`;
}

function convert(message: Fields, form: Form): unknown {
  try {
    return FORMS[form](message);
  } catch {
    return message; // Not every value can be JSON or cloned.
  }
}

const form = fc.oneof(
  { weight: 800, arbitrary: fc.constant<Form>('an object') },
  { weight: 400, arbitrary: fc.constant<Form>('JSON') },
  { weight: 200, arbitrary: fc.constantFrom(...UNUSUAL) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);

const TYPOS = ['', ' ', '"', '\\', ',', '}', '\0', '\u2028', '1', '\ud83d'];

const typo = mostly<HostileMessage['typo']>(
  9,
  fc.constant(null),
  fc.record({ at: fc.nat(2000), text: fc.constantFrom(...TYPOS) }),
);

const mutate = (message: Fields): fc.Arbitrary<HostileMessage> =>
  fc.record({
    text: fc.constant(JSON.stringify(message)),
    changes: fc.array(
      fc.record({ at: fc.constantFrom(...listFields(message, STRAY)), to: hostileValue }),
      {
        maxLength: 4,
      },
    ),
    form,
    typo,
  });

/** Almost correct messages. A counterexample shrinks to the fewest changes. */
export const hostileMessage: fc.Arbitrary<HostileMessage> = mostly(
  14,
  fc.oneof(...MESSAGES.map(mutate)),
  fc.oneof(...REPLIES.map(mutate)),
);
