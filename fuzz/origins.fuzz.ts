import fc from 'fast-check';
import { SAMPLES } from '../projects/ngx-roxchat/core/testing/samples';
import { Gate } from './gate';
import { forbidConsole } from './host-page';
import { lookAlikes } from './look-alikes';
import { tryOrigin } from './origin-oracle';
import { ORIGIN_PIECES, ORIGIN_STRINGS } from './origin-strings';
import { tryMessage } from './properties';
import { Results } from './results';
import { tryWith } from './try-with';

const RUNS = 5000;
const seed = Number(process.env['FUZZ_SEED']);

const ALLOWED = [
  'https://acme.rox.chat',
  'https://acme.rox.chat:8443',
  'https://xn--80a0bn.example',
  'https://192.0.2.1',
  'https://[2001:db8::1]:8443',
  'http://localhost:4300',
];

const data = {
  source: 'roxchat',
  event: 'visitorSelected',
  params: SAMPLES.visitorSelected[0]?.params,
};
const results = new Results();

beforeEach(forbidConsole);

afterAll(() => {
  results.save('origins');
});

describe('allowedOrigin', () => {
  it('is the origin by the URL standard, or is refused with a code', () => {
    for (const text of ORIGIN_STRINGS) {
      results.add(`origin string: ${tryWith(text, () => tryOrigin(text))}`);
    }
    expect(ORIGIN_STRINGS.length).toBeGreaterThan(3500);
    expect(new Set(ORIGIN_STRINGS).size).toBe(ORIGIN_STRINGS.length);
    results.add('strings for allowedOrigin', ORIGIN_STRINGS.length);
    for (const outcome of ['accepted', 'origin-invalid', 'origin-insecure']) {
      expect(results.get(`origin string: ${outcome}`)).toBeGreaterThan(300);
    }
    expect(results.get('origin string: outdated')).toBeLessThan(ORIGIN_STRINGS.length / 100);
  });

  it('is the origin by the URL standard, or is refused, for random strings', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...ORIGIN_PIECES), fc.string()), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom('', 'https://', 'http://'), pieces, (scheme, rest) => {
        results.add(`random origin string: ${tryOrigin(scheme + rest.join(''))}`);
      }),
      { numRuns: RUNS, seed },
    );
  });
});

describe('the gate', () => {
  it.each(ALLOWED)('accepts %s, and rejects its look-alikes', (allowed) => {
    const gate = new Gate(allowed);
    const receive = (origin: string | null) =>
      tryMessage(gate, { sender: 'workspace', origin, ports: 0, data });

    expect(receive(allowed)).toBe('accepted');
    const others = lookAlikes(allowed);
    expect(others).not.toContain(allowed);
    expect(new Set(others).size).toBe(others.length);
    for (const other of [null, ...others]) {
      expect(tryWith(other, () => receive(other))).toBe('wrong-origin');
    }
    expect(receive(allowed)).toBe('accepted');
    results.add('look-alike origins, all rejected', others.length);
  });

  it('is tried with thousands of look-alikes', () => {
    expect(new Set(ALLOWED.flatMap(lookAlikes)).size).toBeGreaterThan(3500);
  });

  it.each(ALLOWED)('accepts %s, and rejects random changes of it', (allowed) => {
    const gate = new Gate(allowed);
    const place = fc.nat(allowed.length);
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 3 }), (start, end, text) => {
        const origin = allowed.slice(0, start) + text + allowed.slice(end);
        const outcome = tryMessage(gate, { sender: 'workspace', origin, ports: 0, data });
        expect(outcome).toBe(origin === allowed ? 'accepted' : 'wrong-origin');
      }),
      { numRuns: RUNS, seed },
    );
    results.add('random origin tried', RUNS);
  });
});
