// npm run compat: tests the packed library in new applications outside the repository, and writes the
// tables of docs/compatibility.md.
// npm run compat -- versions | shapes | tools: tests and writes one of the tables.
// npm run compat -- shapes | tools <name>: tests one row, and writes nothing.
// npm run compat -- quick: tests only the newest versions of the repository's major version, with
// NgModules and zone.js, and without NgRx and zone.js. It writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { work } from './compat/applications.mjs';
import { testShapes } from './compat/shapes.mjs';
import { testTools } from './compat/tools.mjs';
import { testNewest, testVersions } from './compat/versions.mjs';
import { fillRegions } from './docs/figure-regions.mjs';
import { formatPage } from './format-page.mjs';
import { markdownTable } from './markdown-table.mjs';

const PAGE = 'docs/compatibility.md';
const VERSIONS = ['Angular', 'NgRx', 'Node', 'style', 'change detection', 'result'];
const TABLES = {
  versions: { heads: VERSIONS, test: testVersions },
  shapes: { heads: ['how the application starts', 'Angular', 'result'], test: testShapes },
  tools: { heads: ['application', 'Angular', 'tool', 'result'], test: testTools },
};

async function writeTable(name, rows) {
  const table = markdownTable(TABLES[name].heads, rows);
  const page = readFileSync(PAGE, 'utf8');
  const changed = fillRegions(page, `compat-${name}`, () => table);
  writeFileSync(PAGE, await formatPage(PAGE, changed));
}

const [part, row] = process.argv.slice(2);
try {
  if (part === 'quick') {
    console.log(markdownTable(VERSIONS, await testNewest()));
  } else if (row !== undefined) {
    console.log(markdownTable(TABLES[part].heads, await TABLES[part].test(row)));
  } else {
    for (const name of part === undefined ? Object.keys(TABLES) : [part]) {
      await writeTable(name, await TABLES[name].test());
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
