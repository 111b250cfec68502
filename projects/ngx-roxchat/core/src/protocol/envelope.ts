import { MAX_JSON_LENGTH } from './limits';
import { getOwnField, isWireRecord, type WireRecord } from './wire-record';

/**
 * Returns the plain object in a message's data, or the reason why there is none.
 *
 * Assumed: the document says "transmitted in JSON format", which may mean an object or the JSON of
 * one. Both are accepted.
 */
export function readRecord(
  data: unknown,
): WireRecord | 'too-long' | 'malformed-json' | 'wrong-type' {
  let value = data;
  if (typeof data === 'string') {
    if (data.length > MAX_JSON_LENGTH) {
      return 'too-long';
    }
    try {
      value = JSON.parse(data);
    } catch {
      return 'malformed-json';
    }
  }
  return isWireRecord(value) ? value : 'wrong-type';
}

/** Whether a record is the protocol's envelope: `{ source: "roxchat", event, params }`. */
export function isEnvelope(record: WireRecord): boolean {
  return getOwnField(record, 'source') === 'roxchat';
}
