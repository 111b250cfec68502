import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { writeFileSync } from 'node:fs';
import { formatPage } from '../../scripts/format-page.mjs';
import { leave } from '../../scripts/trust/found.mjs';
import { THREATS } from './attacks/threats';

const PAGE = 'docs/attacks.md';

const HEAD = `# Attacks on a real browser

\`npm run e2e:hostile\` runs each attack in Chromium and in Firefox, and writes this page. The attacks run over real origins against the demo CRM, against an application with two workspaces, or against one with a workspace for all pages, with the stand-in workspace. Right before and right after an attack, a legitimate message of every bound frame must be accepted. The outcome is the library's counts, with the labels of the demo's diagnostics, unless the browser or the page shows it. Only messages that arrived in the page count as rejected.
`;

const ALL = Object.values(THREATS).flat().length;

/** Writes the outcome of each attack after all attacks have run in both browsers. */
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
        browser.allTests().map((test) => [getKey(test, browser.title), getOutcome(test)]),
      ),
    );
    const tables = first.suites
      .flatMap(({ suites }) => suites)
      .map(
        (threat) =>
          `\n## ${threat.title}\n\n${formatRow(['attack', ...names])}${formatRow(['---', ...names.map(() => '---')])}` +
          threat.tests
            .map((test) =>
              formatRow([
                test.title,
                ...names.map((name) => outcomes.get(getKey(test, name)) ?? ''),
              ]),
            )
            .join(''),
      );
    const text = tables.join('');
    process.stdout.write(text);
    const tried = [...outcomes.values()].filter((outcome) => outcome !== NOT_TRIED).length;
    process.stdout.write(`\n${String(tried)} attacks tried.\n`);
    leave('e2e:hostile', Object.fromEntries(browsers.map(countExpected)));
    if (tried === ALL * 2) {
      writeFileSync(PAGE, await formatPage(PAGE, HEAD + text));
    }
  }
}

const NOT_TRIED = 'not tried';

function getOutcome(test: TestCase): string {
  const outcome = test.results
    .at(-1)
    ?.annotations.find(({ type }) => type === 'outcome')?.description;
  return outcome === undefined ? NOT_TRIED : test.ok() ? outcome : `FAILED: ${outcome}`;
}

const countExpected = (browser: Suite): [string, number] => [
  `attacks that ended as they should, in ${browser.title}`,
  browser.allTests().filter((test) => test.outcome() === 'expected').length,
];

const getKey = (test: TestCase, browser: string): string =>
  [browser, ...test.titlePath().slice(-2)].join('\n');

/** Escapes underscores: names such as __proto__ must not become emphasis. */
const formatRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('_', '\\_')).join(' | ')} |\n`;

export default TableReporter;
