/** An object as it arrived. Nothing in it is trusted. */
export type WireRecord = Readonly<Record<string, unknown>>;

/**
 * Whether a value is a plain object. Arrays, Maps, Dates and Errors are not: their prototype has a
 * prototype of its own. A comparison with `Object.prototype` would refuse plain objects of another
 * realm.
 */
export function isWireRecord(value: unknown): value is WireRecord {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Returns a record's own field; undefined if only its prototype has it. */
export function getOwnField(record: WireRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}
