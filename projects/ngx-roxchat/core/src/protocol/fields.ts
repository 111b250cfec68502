import type { FieldReport } from './diagnostic-reason';
import { MAX_ID_LENGTH, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './limits';
import { isWireRecord, ownField, type WireRecord } from './wire-record';

// In each reader, `path` is what stands before the field's name in a report: `notification.`

/** A nested object without which the message means nothing; null rejects the message. */
export function requiredRecord(
  record: WireRecord,
  field: string,
  report: FieldReport,
): WireRecord | null {
  const value = ownField(record, field);
  if (isWireRecord(value)) {
    return value;
  }
  report('invalid-params', field);
  return null;
}

/** An identifier without which the message means nothing; null rejects the message. */
export function requiredId(
  record: WireRecord,
  field: string,
  report: FieldReport,
  path = '',
): string | null {
  const value = ownField(record, field);
  if (isId(value)) {
    return value;
  }
  report('invalid-params', path + field);
  return null;
}

/** An identifier that may be missing. A bad one becomes null: part of an id is another id. */
export function optionalId(
  record: WireRecord,
  field: string,
  report: FieldReport,
  path = '',
): string | null {
  const value = ownField(record, field) ?? null;
  if (value === null || isId(value)) {
    return value;
  }
  report('field-invalid', path + field);
  return null;
}

/** A name or kind that may be missing. */
export function optionalName(
  record: WireRecord,
  field: string,
  report: FieldReport,
  path = '',
): string | null {
  return optionalString(MAX_NAME_LENGTH, record, field, report, path);
}

/** A text that may be missing. */
export function optionalText(
  record: WireRecord,
  field: string,
  report: FieldReport,
  path = '',
): string | null {
  return optionalString(MAX_TEXT_LENGTH, record, field, report, path);
}

/** A chat's number. A decimal string of digits is taken for one, as it loses nothing. */
export function optionalChatId(record: WireRecord, report: FieldReport): number | null {
  const value = ownField(record, 'chatId') ?? null;
  if (value === null || isChatId(value)) {
    return value;
  }
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : NaN;
  const valid = isChatId(number);
  report(valid ? 'field-coerced' : 'field-invalid', 'chatId');
  return valid ? number : null;
}

/** The document spells it `siebelId` in its samples and `SiebelId` in its tables. */
export function optionalSiebelId(
  record: WireRecord,
  report: FieldReport,
  path = '',
): string | null {
  const sample = ownField(record, 'siebelId');
  const table = ownField(record, 'SiebelId');
  if (sample !== undefined && table !== undefined && sample !== table) {
    report('field-conflict', `${path}siebelId`);
    return null;
  }
  return optionalId(record, sample === undefined ? 'SiebelId' : 'siebelId', report, path);
}

function optionalString(
  maxLength: number,
  record: WireRecord,
  field: string,
  report: FieldReport,
  path: string,
): string | null {
  const value = ownField(record, field) ?? null;
  if (value === null) {
    return null;
  }
  if (typeof value !== 'string') {
    report('field-invalid', path + field);
    return null;
  }
  if (value.length <= maxLength) {
    return value;
  }
  report('field-cut', path + field);
  return cut(value, maxLength);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;
}

function isChatId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function cut(text: string, maxLength: number): string {
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1));
  const kept = text.slice(0, splitsPair ? maxLength - 1 : maxLength);
  // A slice keeps the whole string in memory; a parsed one stands alone.
  return JSON.parse(JSON.stringify(kept)) as string;
}
