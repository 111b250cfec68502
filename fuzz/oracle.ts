/**
 * Decides by the schema of the protocol what the gate must do with a message. Rules that no schema
 * can express are here, written independently: this imports only types from the library.
 */
import Ajv, { type ErrorObject } from 'ajv/dist/2020';
import type { RoxChatRejection } from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import type { RoxChatRepair } from '../projects/ngx-roxchat/core/src/protocol/fields';
import schema from '../projects/ngx-roxchat/protocol.schema.json';
import { FAILURE_REPLY } from './failure-reply';
import { type Json, toJson } from './to-json';

/** The value that a wrong field must get, and the reason that must be counted. */
export interface Coerced {
  readonly reason: RoxChatRepair;
  readonly becomes: string | number | null;
}

export type Verdict =
  /** `fields`: those that may be named as the wrong one; `event`: the message's `event`. */
  | { readonly rejected: RoxChatRejection; readonly fields?: Set<string>; readonly event?: unknown }
  /** `coerced`: by field; `json`: the message as JSON values. */
  | { readonly coerced: ReadonlyMap<string, Coerced>; readonly json: Json };

const MAX_JSON_LENGTH = 1_048_576;
const MAX_CHAT_ID = 9_007_199_254_740_991n;

const OPTIONS = { logger: false, unicode: false } as const;
const firstErrorAjv = new Ajv(OPTIONS).addSchema(schema, 'protocol');
/** Slower: names each wrong field. */
const allErrorsAjv = new Ajv({ ...OPTIONS, allErrors: true, verbose: true }).addSchema(
  schema,
  'protocol',
);
const definition = (name: string) => ({ $ref: `protocol#/$defs/${name}` });

const isObject = firstErrorAjv.compile<Json>({ type: 'object' });
const isMessage = firstErrorAjv.compile<Json>(definition('message'));
const isKnown = firstErrorAjv.compile<Json>(definition('known'));
const isFailureReply = firstErrorAjv.compile<Json>(FAILURE_REPLY);
const isAccepted = allErrorsAjv.compile<Json>(definition('accepted'));
const isWellFormed = allErrorsAjv.compile<Json>(definition('wellFormed'));

/** Whether a value is an event as the library must emit it. */
export const isEvent = firstErrorAjv.compile(definition('event'));

/**
 * Decides what the gate must do with the data of a message from the workspace.
 *
 * @param isReplyLate whether a command has just timed out, so that its failure reply may still come
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
  const json = toJson(value);
  if (!isObject(json)) {
    return { rejected: 'wrong-type' };
  }
  const { event } = json;
  if (isKnown(json)) {
    return isAccepted(json)
      ? { coerced: findCoercedFields(json, value as Json), json }
      : { rejected: 'invalid-params', event, fields: getFieldNames(isAccepted.errors) };
  }
  if (isReplyLate && isFailureReply(json)) {
    return { rejected: 'orphan-reply' };
  }
  return isMessage(json) ? { rejected: 'unknown-event', event } : { rejected: 'not-roxchat' };
}

/** Returns a visitor's `siebelId`, in either spelling. */
export function getSiebelId({ siebelId, SiebelId }: Json): unknown {
  return siebelId ?? SiebelId;
}

function findCoercedFields(json: Json, value: Json): Map<string, Coerced> {
  const errors = isWellFormed(json) ? [] : (isWellFormed.errors ?? []);
  return new Map([
    ...errors
      .filter(({ keyword }) => keyword !== 'if')
      .map((error) => [getFieldName(error), coerceField(error)] as const),
    ...findConflicts(value).map(
      (field) => [field, { reason: 'field-conflict', becomes: null }] as const,
    ),
  ]);
}

function coerceField({ keyword, schemaPath, instancePath, params, data }: ErrorObject): Coerced {
  // An identifier is never truncated.
  if (keyword === 'maxLength' && !schemaPath.includes('optionalId')) {
    return { reason: 'field-cut', becomes: truncate(data as string, params['limit'] as number) };
  }
  return instancePath === '/params/chatId' && isCoercible(data)
    ? { reason: 'field-coerced', becomes: Number.parseInt(data, 10) }
    : { reason: 'field-invalid', becomes: null };
}

/** Truncates a text at the limit, or one before it if that would split a surrogate pair. */
export function truncate(text: string, limit: number): string {
  const isHigh = text.length > limit && text.charCodeAt(limit - 1) >> 10 === 0xd800 >> 10;
  return text.slice(0, isHigh ? limit - 1 : limit);
}

function isCoercible(chatId: unknown): chatId is string {
  return (
    typeof chatId === 'string' && /^[0-9]{1,16}$/.test(chatId) && BigInt(chatId) <= MAX_CHAT_ID
  );
}

/** The paths in `params` of a visitor's ids, by event. */
const VISITORS: Readonly<Record<string, readonly string[]>> = {
  newMessageAdded: [''],
  chatClosedByOperator: [''],
  visitorAuthorized: ['old.', 'new.'],
  visitorSelected: [''],
};

/** Returns the fields where `siebelId` and `SiebelId` differ. Two equal objects also differ. */
function findConflicts({ event, params }: Json): string[] {
  return (VISITORS[event as string] ?? [])
    .filter((path) => {
      const visitor = path === '' ? params : (params as Json)[path.slice(0, -1)];
      const { siebelId, SiebelId } = visitor as Json;
      return siebelId !== undefined && SiebelId !== undefined && siebelId !== SiebelId;
    })
    .map((path) => `${path}siebelId`);
}

function getFieldNames(errors: ErrorObject[] | null | undefined): Set<string> {
  return new Set(errors?.map(getFieldName));
}

/** Returns the diagnostics' name of a field: a dotted path in `params`, or `params` itself. */
function getFieldName({ instancePath, params }: ErrorObject): string {
  const missing = params['missingProperty'] as string | undefined;
  const path = [...instancePath.split('/').slice(1), ...(missing === undefined ? [] : [missing])];
  return (path.slice(1).join('.') || 'params').replace('SiebelId', 'siebelId');
}
