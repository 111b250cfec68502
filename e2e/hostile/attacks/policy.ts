import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import type { Crm } from '../crm';
import { expectSoon, waitUntil } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;

/** An action that the browser must block. */
const blocked = (
  title: string,
  outcome: Attack['outcome'],
  act: (foreign: string) => void,
): Attack => ({
  title,
  setup: 'under its policy',
  outcome,
  run: async (crm) => {
    const before = (await crm.violations()).length;
    // What Trusted Types block throws.
    await crm.page.evaluate(act, `${FOREIGN}/empty`).catch(() => undefined);
    await waitUntil(async () => (await crm.violations()).length > before, 2_000);
    return describeViolations((await crm.violations()).slice(before));
  },
  verify: async (crm) => {
    if (await crm.page.evaluate(() => 'pwned' in window)) {
      throw new Error('the script ran');
    }
  },
});

function describeViolations(violations: readonly string[]): string {
  return violations.length === 0
    ? 'nothing blocked'
    : `blocked: ${[...new Set(violations)].join(', ')}`;
}

/** Plays the stand-in's shift: all events, and all parts of the demo. */
async function playShift(crm: Crm): Promise<string> {
  const { accepted } = await crm.counts();
  await (
    await crm.frame()
  ).evaluate(() => {
    [...document.querySelectorAll('button')]
      .find(({ innerText }) => innerText.includes('Play a shift'))
      ?.click();
  });
  await expectSoon(async () => (await crm.counts()).accepted >= accepted + 5);
  return describeViolations(await crm.violations());
}

const TRUSTED_TYPES = 'blocked: require-trusted-types-for';

export const POLICY: readonly Attack[] = [
  {
    title: 'ordinary use',
    setup: 'under its policy',
    outcome: 'nothing blocked',
    prepare: () => Promise.resolve(), // In a page where nothing was blocked before.
    run: playShift,
  },
  blocked('a foreign frame beside the workspace', 'blocked: frame-src', (src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }),
  {
    title: 'the workspace goes to a foreign page',
    setup: 'under its policy',
    outcome: 'blocked: frame-src',
    prepare: () => Promise.resolve(), // In a page of its own, as its frame is lost.
    run: async (crm) => {
      const frame = await crm.frame();
      await frame.evaluate((url) => {
        setTimeout(() => {
          location.href = url;
        });
      }, `${FOREIGN}/empty`);
      await waitUntil(async () => (await crm.violations()).length > 0, 2_000);
      return describeViolations(await crm.violations());
    },
    verify: async (crm) => {
      await crm.page.reload();
      await crm.ready();
    },
  },
  blocked('a data: frame', 'blocked: frame-src', () => {
    const src = 'data:text/html,<title>data</title>';
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }),
  blocked('a srcdoc frame', TRUSTED_TYPES, () => {
    document.createElement('iframe').srcdoc = '<script>parent.pwned = 1</script>';
  }),
  blocked(
    'a javascript: frame',
    { chromium: 'blocked: script-src-elem', firefox: TRUSTED_TYPES },
    () => {
      const src = 'javascript:parent.pwned=1';
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    },
  ),
  blocked('HTML written by a script', TRUSTED_TYPES, () => {
    document.body.innerHTML += '<img src=x onerror="window.pwned = 1">';
  }),
  blocked('a script written by a script', TRUSTED_TYPES, () => {
    document.body.append(
      Object.assign(document.createElement('script'), { text: 'window.pwned = 1' }),
    );
  }),
];
