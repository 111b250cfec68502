import { MAX_ID_LENGTH, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './limits';
import { isWireRecord, type WireRecord } from './wire-record';

/** How a field of an accepted message was changed. */
export type RoxChatRepair =
  /** A field was of the wrong type, or not a valid identifier; it became null. */
  | 'field-invalid'
  /** `chatId` was a string of digits; it became a number. */
  | 'field-coerced'
  /** A name or text was longer than its limit; it was truncated. */
  | 'field-cut'
  /** `siebelId` and `SiebelId` were both present and differed; the field became null. */
  | 'field-conflict';

/** Reports one thing that was rejected or changed; `field` is its dotted path in `params`. */
export type FieldReport = (reason: 'invalid-params' | RoxChatRepair, field: string) => void;

// Each function takes the value of a field, and its path in `params` for the report.

/** Reads a nested object that a message must have; null rejects the message. */
export function requireRecord(
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

/** Reads an identifier that a message must have; null rejects the message. */
export function requireId(value: unknown, field: string, report: FieldReport): string | null {
  if (isId(value)) {
    return value;
  }
  report('invalid-params', field);
  return null;
}

/**
 * Reads an identifier that may be missing. An invalid one becomes null: a truncated id would be
 * another id.
 */
export function readId(value: unknown, field: string, report: FieldReport): string | null {
  if (isId(value)) {
    return value;
  }
  reportUnlessMissing(value, field, report);
  return null;
}

/**
 * Reads the Siebel id, which the document spells `siebelId` in samples and `SiebelId` in tables.
 */
export function readSiebelId(
  inSamples: unknown,
  inTables: unknown,
  field: string,
  report: FieldReport,
): string | null {
  if (inSamples !== undefined && inTables !== undefined && inSamples !== inTables) {
    report('field-conflict', field);
    return null;
  }
  return readId(inSamples ?? inTables, field, report);
}

/** Reads a name or kind that may be missing. */
export function readName(value: unknown, field: string, report: FieldReport): string | null {
  return readString(value, MAX_NAME_LENGTH, field, report);
}

/** Reads a text that may be missing. */
export function readText(value: unknown, field: string, report: FieldReport): string | null {
  return readString(value, MAX_TEXT_LENGTH, field, report);
}

/** Reads a chat's number. A string of digits becomes a number, which loses nothing. */
export function readChatId(value: unknown, field: string, report: FieldReport): number | null {
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

function readString(
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

/** Truncates a text to its limit, and reports it if it was longer. */
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

/** Truncates a text to its limit, and never in the middle of a surrogate pair. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) {
    return text;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1));
  const kept = text.slice(0, splitsPair ? maxLength - 1 : maxLength);
  // A slice would keep the whole string in memory; a parsed string does not.
  return JSON.parse(JSON.stringify(kept)) as string;
}

function reportUnlessMissing(value: unknown, field: string, report: FieldReport): void {
  if (value !== undefined && value !== null) {
    report('field-invalid', field);
  }
}

/** Whether a value is an identifier: a string of 1 to 256 characters. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;
}

function isChatId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
