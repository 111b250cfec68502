import assert from 'node:assert/strict';
import type { RoxChatRejection } from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import type { Gate, IncomingMessage, Observation } from './gate';
import { type Coerced, getSiebelId, isEvent, judge, truncate, type Verdict } from './oracle';
import { collectObjects, type Json } from './to-json';

export type Outcome = RoxChatRejection | 'accepted' | 'accepted and coerced';

type Rejection = Extract<Verdict, { rejected: unknown }>;

/** Passes a message to the gate, and fails unless the gate does what the oracle says. */
export function tryMessage(gate: Gate, message: IncomingMessage, isReplyLate = false): Outcome {
  const input = new Set(collectObjects(message.data));
  // A frozen object throws when it is changed.
  input.forEach((object) => ArrayBuffer.isView(object) || Object.freeze(object));
  const before = Date.now();
  const observation = gate.receive(message);
  const senderFault = findSenderFault(message, gate.allowedOrigin);
  assert.equal(observation.isDataRead, senderFault === null, 'whether data is read');
  const verdict = senderFault ? { rejected: senderFault } : judge(message.data, isReplyLate);
  if ('rejected' in verdict) {
    checkRejection(observation, verdict);
    return verdict.rejected;
  }
  const { event, counted, unknownEvents } = observation;
  assert.ok(event !== null && isEvent(event), `fits the schema of an event: ${getSchemaErrors()}`);
  assert.equal(event.event, verdict.json['event']);
  assert.ok(event.receivedAt >= before && event.receivedAt <= Date.now(), 'the time of arrival');
  checkFresh(event, input);
  assert.equal(
    toLines(counted.map(({ event: name, field, reason }) => [name, field, reason])),
    toLines(
      [...verdict.coerced].map(([field, { reason }]) => [verdict.json['event'], field, reason]),
    ),
  );
  assert.equal(unknownEvents.length, 0, 'unknown events');
  checkFields(event.params, verdict.json['params'] as Json, verdict.coerced);
  return counted.length > 0 ? 'accepted and coerced' : 'accepted';
}

const getSchemaErrors = () => JSON.stringify(isEvent.errors);
const toLines = (rows: unknown[][]) =>
  rows
    .map((row) => row.join(' '))
    .sort()
    .join('\n');

/** Returns why the sender is wrong, or null. The data of a wrong sender does not matter. */
function findSenderFault(
  { sender, origin, ports }: IncomingMessage,
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

function checkRejection({ event, counted, unknownEvents }: Observation, verdict: Rejection): void {
  assert.equal(event, null, `must be rejected: ${verdict.rejected}`);
  assert.equal(counted.map(({ reason }) => reason).join(), verdict.rejected);
  const [{ event: name, field } = {}] = counted;
  if (verdict.rejected === 'invalid-params') {
    assert.equal(name, verdict.event);
    assert.ok(verdict.fields?.has(field ?? ''), `${String(field)} is not wrong`);
  } else {
    assert.equal(name ?? field, null, 'what is reported about a rejected message');
  }
  assert.equal(JSON.stringify(unknownEvents), JSON.stringify(getReportedNames(verdict)));
}

/** Returns the names that `unknownEvents$` must emit. */
function getReportedNames({ rejected, event }: Rejection): string[] {
  return rejected === 'unknown-event' && typeof event === 'string' ? [truncate(event, 256)] : [];
}

/** Checks that the event is plain objects, frozen at every depth, none of them the message's. */
function checkFresh(event: object, input: ReadonlySet<object>): void {
  for (const object of collectObjects(event)) {
    assert.equal(Object.getPrototypeOf(object), Object.prototype);
    assert.ok(Object.isFrozen(object), 'is frozen');
    assert.ok(!input.has(object), 'is not an object of the message');
  }
}

/** Checks that each field is as in the message, null if missing, or coerced as was counted. */
function checkFields(
  params: object,
  json: Json,
  coerced: ReadonlyMap<string, Coerced>,
  path = '',
): void {
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    const field = path + name;
    if (typeof value === 'object' && value !== null) {
      checkFields(value, json[name] as Json, coerced, `${field}.`);
      continue;
    }
    const sent = name === 'siebelId' ? getSiebelId(json) : json[name];
    const coercion = coerced.get(field);
    assert.ok(Object.is(value, coercion ? coercion.becomes : (sent ?? null)), field);
  }
}
