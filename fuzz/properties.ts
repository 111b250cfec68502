import assert from 'node:assert/strict';
import type { RoxChatRejection } from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import type { Admission, Gate, Heard } from './gate';
import { type Json, objectsIn } from './json-of';
import { isEvent, judge, type Mended, siebelIdOf, truncate, type Verdict } from './oracle';

export type Outcome = RoxChatRejection | 'accepted' | 'accepted and mended';

type Rejection = Extract<Verdict, { rejected: unknown }>;

/** Has the gate hear a message, and fails unless it does with it what the oracle says. */
export function tryOn(gate: Gate, heard: Heard, isReplyLate = false): Outcome {
  const input = new Set(objectsIn(heard.data));
  // What is frozen cannot be changed without an exception.
  input.forEach((object) => ArrayBuffer.isView(object) || Object.freeze(object));
  const before = Date.now();
  const admission = gate.admit(heard);
  const stranger = strangerIn(heard, gate.allowedOrigin);
  assert.equal(admission.isDataRead, stranger === null, 'whether data is read');
  const verdict = stranger ? { rejected: stranger } : judge(heard.data, isReplyLate);
  if ('rejected' in verdict) {
    checkRejection(admission, verdict);
    return verdict.rejected;
  }
  const { event, counted, unknownEvents } = admission;
  assert.ok(event !== null && isEvent(event), `as the schema has an event: ${why()}`);
  assert.equal(event.event, verdict.said['event']);
  assert.ok(event.receivedAt >= before && event.receivedAt <= Date.now(), 'the time of arrival');
  checkFresh(event, input);
  assert.equal(
    list(counted.map(({ event: name, field, reason }) => [name, field, reason])),
    list([...verdict.mended].map(([field, { reason }]) => [verdict.said['event'], field, reason])),
  );
  assert.equal(unknownEvents.length, 0, 'unknown events');
  checkFields(event.params, verdict.said['params'] as Json, verdict.mended);
  return counted.length > 0 ? 'accepted and mended' : 'accepted';
}

const why = () => JSON.stringify(isEvent.errors);
const list = (rows: unknown[][]) =>
  rows
    .map((row) => row.join(' '))
    .sort()
    .join('\n');

/** What is wrong with who sent it; its data does not matter then. */
function strangerIn(
  { sender, origin, ports }: Heard,
  allowedOrigin: string,
): RoxChatRejection | null {
  if (sender !== 'workspace') {
    return 'wrong-source';
  }
  if (origin !== allowedOrigin) {
    return 'wrong-origin';
  }
  return ports > 0 ? 'transferred-ports' : null;
}

function checkRejection({ event, counted, unknownEvents }: Admission, verdict: Rejection): void {
  assert.equal(event, null, `is to be rejected as ${verdict.rejected}`);
  assert.equal(counted.map(({ reason }) => reason).join(), verdict.rejected);
  const [{ event: name, field } = {}] = counted;
  if (verdict.rejected === 'invalid-params') {
    assert.equal(name, verdict.event);
    assert.ok(verdict.fields?.has(field ?? ''), `${String(field)} is not at fault`);
  } else {
    assert.equal(name ?? field, null, 'what is told of a rejected message');
  }
  assert.equal(JSON.stringify(unknownEvents), JSON.stringify(toldNames(verdict)));
}

/** The names that `unknownEvents$` tells. */
function toldNames({ rejected, event }: Rejection): string[] {
  return rejected === 'unknown-event' && typeof event === 'string' ? [truncate(event, 256)] : [];
}

/** Plain objects, frozen at every depth, none of them the message's own. */
function checkFresh(event: object, input: ReadonlySet<object>): void {
  for (const object of objectsIn(event)) {
    assert.equal(Object.getPrototypeOf(object), Object.prototype);
    assert.ok(Object.isFrozen(object), 'is frozen');
    assert.ok(!input.has(object), 'is not of the message');
  }
}

/** Each field is the message's own, null if there is none, or mended as was counted. */
function checkFields(
  params: object,
  said: Json,
  mended: ReadonlyMap<string, Mended>,
  path = '',
): void {
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    const field = path + name;
    if (typeof value === 'object' && value !== null) {
      checkFields(value, said[name] as Json, mended, `${field}.`);
      continue;
    }
    const own = name === 'siebelId' ? siebelIdOf(said) : said[name];
    const repair = mended.get(field);
    assert.ok(Object.is(value, repair ? repair.becomes : (own ?? null)), field);
  }
}
