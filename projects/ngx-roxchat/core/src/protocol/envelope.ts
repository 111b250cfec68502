import type { RoxChatRejection } from './diagnostic-reason';
import { MAX_JSON_LENGTH } from './limits';
import { isWireRecord, ownField, type WireRecord } from './wire-record';

/**
 * The envelope `{ source: "roxchat", event, params }` in a message's data, or why there is none.
 *
 * Assumed: the document says "transmitted in JSON format", which may mean an object or the JSON of
 * one; both are accepted.
 */
export function readEnvelope(data: unknown): WireRecord | RoxChatRejection {
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
  if (!isWireRecord(value)) {
    return 'wrong-type';
  }
  return ownField(value, 'source') === 'roxchat' ? value : 'not-roxchat';
}
