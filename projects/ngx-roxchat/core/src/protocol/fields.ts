import { MAX_ID_LENGTH, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './limits';
import { isWireRecord, type WireRecord } from './wire-record';

/** What was mended in a message that was accepted. */
export type RoxChatRepair =
  /** A field was of the wrong type, or not a valid identifier; it is null now. */
  | 'field-invalid'
  /** `chatId` came as a string of digits; it is a number now. */
  | 'field-coerced'
  /** A name or text was over its limit; the rest is cut off. */
  | 'field-cut'
  /** `siebelId` and `SiebelId` were both there and differed; it is null now. */
  | 'field-conflict';

/** Reports one thing that was rejected or changed; `field` is its dotted path in `params`. */
export type FieldReport = (reason: 'invalid-params' | RoxChatRepair, field: string) => void;

// Each reader takes a field's value and the field's path in `params`, for the report.

/** A nested object without which the message means nothing; null rejects the message. */
export function requiredRecord(
  value: unknown,
  field: string,
  report: FieldReport,
): WireRecord | null {
  if (isWireRecord(value)) {
    return value;
  }
  report('invalid-params', field);
  return null;
}

/** An identifier without which the message means nothing; null rejects the message. */
export function requiredId(value: unknown, field: string, report: FieldReport): string | null {
  if (isId(value)) {
    return value;
  }
  report('invalid-params', field);
  return null;
}

/** An identifier that may be missing. A bad one becomes null: part of an id is another id. */
export function optionalId(value: unknown, field: string, report: FieldReport): string | null {
  if (isId(value)) {
    return value;
  }
  reportUnlessMissing(value, field, report);
  return null;
}

/** The document spells it `siebelId` in its samples and `SiebelId` in its tables. */
export function optionalSiebelId(
  inSamples: unknown,
  inTables: unknown,
  field: string,
  report: FieldReport,
): string | null {
  if (inSamples !== undefined && inTables !== undefined && inSamples !== inTables) {
    report('field-conflict', field);
    return null;
  }
  return optionalId(inSamples ?? inTables, field, report);
}

/** A name or kind that may be missing. */
export function optionalName(value: unknown, field: string, report: FieldReport): string | null {
  return optionalString(value, MAX_NAME_LENGTH, field, report);
}

/** A text that may be missing. */
export function optionalText(value: unknown, field: string, report: FieldReport): string | null {
  return optionalString(value, MAX_TEXT_LENGTH, field, report);
}

/** A chat's number. A decimal string of digits is taken for one, as it loses nothing. */
export function optionalChatId(value: unknown, field: string, report: FieldReport): number | null {
  if (isChatId(value)) {
    return value;
  }
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : NaN;
  if (isChatId(number)) {
    report('field-coerced', field);
    return number;
  }
  reportUnlessMissing(value, field, report);
  return null;
}

function optionalString(
  value: unknown,
  maxLength: number,
  field: string,
  report: FieldReport,
): string | null {
  if (typeof value !== 'string') {
    reportUnlessMissing(value, field, report);
    return null;
  }
  return truncateField(value, maxLength, field, report);
}

/** A text within its limit; what is too long is reported. */
export function truncateField(
  text: string,
  maxLength: number,
  field: string,
  report: FieldReport,
): string {
  if (text.length > maxLength) {
    report('field-cut', field);
  }
  return truncate(text, maxLength);
}

/** A text within its limit, and never half of a surrogate pair at its end. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) {
    return text;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1));
  const kept = text.slice(0, splitsPair ? maxLength - 1 : maxLength);
  // A slice keeps the whole string in memory; a parsed one stands alone.
  return JSON.parse(JSON.stringify(kept)) as string;
}

function reportUnlessMissing(value: unknown, field: string, report: FieldReport): void {
  if (value !== undefined && value !== null) {
    report('field-invalid', field);
  }
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;
}

function isChatId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
