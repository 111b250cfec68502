/** An object as JSON has it: its own fields alone, whatever they are called. */
export type Json = Record<string, unknown>;

/** How deep the protocol's objects are nested: `params` is in the message, `notification` in that. */
const DEPTH = 3;

/**
 * A message in terms of JSON, as deep as the protocol goes. What JSON has no word for, such as a Map
 * or a Date, is an empty list: wherever the protocol has something, it has no list.
 */
export function jsonOf(value: unknown, depth = DEPTH): unknown {
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
        json[key] = jsonOf(field, depth - 1);
      }
    }
  }
  return json;
}

/** The objects in a value, as deep as the protocol goes. */
export function objectsIn(value: unknown, depth = DEPTH): object[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const nested = depth > 0 ? Object.values(value) : [];
  return [value, ...nested.flatMap((field) => objectsIn(field, depth - 1))];
}
