import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { writeFileSync } from 'node:fs';
import { formatPage } from '../../scripts/format-page.mjs';
import { leave } from '../../scripts/trust/found.mjs';
import { THREATS } from './attacks/threats';

const PAGE = 'docs/attacks.md';

const HEAD = `# Attacks on a real browser

Each attack is tried in Chromium and in Firefox, on the demo CRM, or on an application with two workspaces, and the stand-in workspace over real origins (\`npm run e2e:hostile\`, which writes this page). Right before and right after it, a legitimate message of every bound frame has to be accepted. What became of the attack is what the library has counted, in the words of the demo's diagnostics, unless it is something that the browser or the page shows; messages that were not seen to arrive in the page do not count as rejected.
`;

const ALL = Object.values(THREATS).flat().length;

/** Writes what became of each attack, once all were tried in both browsers. */
class TableReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  async onEnd(): Promise<void> {
    const browsers = this.#suite?.suites ?? [];
    const [first] = browsers;
    if (!first) {
      return;
    }
    const names = browsers.map(({ title }) => title);
    const outcomes = new Map(
      browsers.flatMap((browser) =>
        browser.allTests().map((test) => [keyOf(test, browser.title), outcomeOf(test)]),
      ),
    );
    const tables = first.suites
      .flatMap(({ suites }) => suites)
      .map(
        (threat) =>
          `\n## ${threat.title}\n\n${row(['attack', ...names])}${row(['---', ...names.map(() => '---')])}` +
          threat.tests
            .map((test) =>
              row([test.title, ...names.map((name) => outcomes.get(keyOf(test, name)) ?? '')]),
            )
            .join(''),
      );
    const text = tables.join('');
    process.stdout.write(text);
    const tried = [...outcomes.values()].filter((outcome) => outcome !== NOT_TRIED).length;
    process.stdout.write(`\n${String(tried)} attacks tried.\n`);
    leave('e2e:hostile', Object.fromEntries(browsers.map(asTheyShould)));
    if (tried === ALL * 2) {
      writeFileSync(PAGE, await formatPage(PAGE, HEAD + text));
    }
  }
}

const NOT_TRIED = 'not tried';

function outcomeOf(test: TestCase): string {
  const told = test.results.at(-1)?.annotations.find(({ type }) => type === 'outcome')?.description;
  return told === undefined ? NOT_TRIED : test.ok() ? told : `FAILED: ${told}`;
}

const asTheyShould = (browser: Suite): [string, number] => [
  `attacks that ended as they should, in ${browser.title}`,
  browser.allTests().filter((test) => test.outcome() === 'expected').length,
];

const keyOf = (test: TestCase, browser: string): string =>
  [browser, ...test.titlePath().slice(-2)].join('\n');

/** As text: names such as __proto__ are no emphasis. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('_', '\\_')).join(' | ')} |\n`;

export default TableReporter;
