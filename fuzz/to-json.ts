/** A JSON object: only own fields, with any names. */
export type Json = Record<string, unknown>;

/** The depth of the protocol: the message has `params`, which has `notification`. */
const DEPTH = 3;

/**
 * Converts a message to JSON values, down to the depth of the protocol. A value that JSON lacks,
 * such as a Map or a Date, becomes an empty list: the protocol has no lists, so it is always wrong.
 */
export function toJson(value: unknown, depth = DEPTH): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    return [];
  }
  const json = Object.create(null) as Json;
  if (depth > 0) {
    for (const [key, field] of Object.entries(value)) {
      if (field !== undefined) {
        json[key] = toJson(field, depth - 1);
      }
    }
  }
  return json;
}

/** Returns the objects in a value, down to the depth of the protocol. */
export function collectObjects(value: unknown, depth = DEPTH): object[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const nested = depth > 0 ? Object.values(value) : [];
  return [value, ...nested.flatMap((field) => collectObjects(field, depth - 1))];
}
