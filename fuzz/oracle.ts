/**
 * What has to become of a message, by the schema of the protocol. What no schema can say is said
 * here, a second time and in another way than in the library, of which this imports types alone.
 */
import Ajv, { type ErrorObject } from 'ajv/dist/2020';
import type { RoxChatRejection } from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import type { RoxChatRepair } from '../projects/ngx-roxchat/core/src/protocol/fields';
import schema from '../projects/ngx-roxchat/protocol.schema.json';
import { FAILURE_REPLY } from './failure-reply';
import { type Json, jsonOf } from './json-of';

/** What has to become of a field that is not as it should be, and why. */
export interface Mended {
  readonly reason: RoxChatRepair;
  readonly becomes: string | number | null;
}

export type Verdict =
  /** `fields`: which of them may be named as the one at fault; `event`: what it says it is. */
  | { readonly rejected: RoxChatRejection; readonly fields?: Set<string>; readonly event?: unknown }
  /** `mended`: by field; `said`: what it says in terms of JSON. */
  | { readonly mended: ReadonlyMap<string, Mended>; readonly said: Json };

const MAX_JSON_LENGTH = 1_048_576;
const MAX_CHAT_ID = 9_007_199_254_740_991n;

const OPTIONS = { logger: false, unicode: false } as const;
const whether = new Ajv(OPTIONS).addSchema(schema, 'protocol');
/** Names each field at fault, which takes its time. */
const where = new Ajv({ ...OPTIONS, allErrors: true, verbose: true }).addSchema(schema, 'protocol');
const definition = (name: string) => ({ $ref: `protocol#/$defs/${name}` });

const isObject = whether.compile<Json>({ type: 'object' });
const isMessage = whether.compile<Json>(definition('message'));
const isKnown = whether.compile<Json>(definition('known'));
const isFailureReply = whether.compile<Json>(FAILURE_REPLY);
const isAccepted = where.compile<Json>(definition('accepted'));
const isWellFormed = where.compile<Json>(definition('wellFormed'));

/** Whether it is an event as the library has to hand it on. */
export const isEvent = whether.compile(definition('event'));

/**
 * What has to become of the data of a message that the workspace sent.
 *
 * @param isReplyLate whether a command has just timed out, so that its failure may still come
 */
export function judge(data: unknown, isReplyLate: boolean): Verdict {
  let value = data;
  if (typeof data === 'string') {
    if (data.length > MAX_JSON_LENGTH) {
      return { rejected: 'too-long' };
    }
    try {
      value = JSON.parse(data);
    } catch {
      return { rejected: 'malformed-json' };
    }
  }
  const said = jsonOf(value);
  if (!isObject(said)) {
    return { rejected: 'wrong-type' };
  }
  const { event } = said;
  if (isKnown(said)) {
    return isAccepted(said)
      ? { mended: mendedFields(said, value as Json), said }
      : { rejected: 'invalid-params', event, fields: fieldsOf(isAccepted.errors) };
  }
  if (isReplyLate && isFailureReply(said)) {
    return { rejected: 'orphan-reply' };
  }
  return isMessage(said) ? { rejected: 'unknown-event', event } : { rejected: 'not-roxchat' };
}

/** The value of a visitor's `siebelId`, in whichever spelling. */
export function siebelIdOf({ siebelId, SiebelId }: Json): unknown {
  return siebelId ?? SiebelId;
}

function mendedFields(said: Json, value: Json): Map<string, Mended> {
  const errors = isWellFormed(said) ? [] : (isWellFormed.errors ?? []);
  return new Map([
    ...errors
      .filter(({ keyword }) => keyword !== 'if')
      .map((error) => [fieldOf(error), mend(error)] as const),
    ...conflicts(value).map(
      (field) => [field, { reason: 'field-conflict', becomes: null }] as const,
    ),
  ]);
}

function mend({ keyword, schemaPath, instancePath, params, data }: ErrorObject): Mended {
  // An identifier is never cut.
  if (keyword === 'maxLength' && !schemaPath.includes('optionalId')) {
    return { reason: 'field-cut', becomes: truncate(data as string, params['limit'] as number) };
  }
  return instancePath === '/params/chatId' && isCoercible(data)
    ? { reason: 'field-coerced', becomes: Number.parseInt(data, 10) }
    : { reason: 'field-invalid', becomes: null };
}

/** Up to the limit, or one less if a surrogate pair would be halved there. */
export function truncate(text: string, limit: number): string {
  const isHigh = text.length > limit && text.charCodeAt(limit - 1) >> 10 === 0xd800 >> 10;
  return text.slice(0, isHigh ? limit - 1 : limit);
}

function isCoercible(chatId: unknown): chatId is string {
  return (
    typeof chatId === 'string' && /^[0-9]{1,16}$/.test(chatId) && BigInt(chatId) <= MAX_CHAT_ID
  );
}

/** Where in `params` a visitor's ids are. */
const VISITORS: Readonly<Record<string, readonly string[]>> = {
  newMessageAdded: [''],
  chatClosedByOperator: [''],
  visitorAuthorized: ['old.', 'new.'],
  visitorSelected: [''],
};

/** Where `siebelId` and `SiebelId` differ, if only in that they are two objects. */
function conflicts({ event, params }: Json): string[] {
  return (VISITORS[event as string] ?? [])
    .filter((path) => {
      const visitor = path === '' ? params : (params as Json)[path.slice(0, -1)];
      const { siebelId, SiebelId } = visitor as Json;
      return siebelId !== undefined && SiebelId !== undefined && siebelId !== SiebelId;
    })
    .map((path) => `${path}siebelId`);
}

function fieldsOf(errors: ErrorObject[] | null | undefined): Set<string> {
  return new Set(errors?.map(fieldOf));
}

/** The field as the diagnostics name it: a dotted path in `params`, or `params` itself. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const missing = params['missingProperty'] as string | undefined;
  const path = [...instancePath.split('/').slice(1), ...(missing === undefined ? [] : [missing])];
  return (path.slice(1).join('.') || 'params').replace('SiebelId', 'siebelId');
}
