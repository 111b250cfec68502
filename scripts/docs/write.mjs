// npm run docs:write: the parts of the pages that come from the code and from the committed runs of the
// benchmarks and of the proofs, and llms.txt from the pages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatPage } from '../format-page.mjs';
import { withCode } from './code-regions.mjs';
import { withEventTables } from './event-tables.mjs';
import { llmsIndex } from './llms.mjs';
import { drawPictures, withFigures } from './performance.mjs';
import { withProofs } from './trust.mjs';

const pages = [
  'README.md',
  'SECURITY.md',
  'projects/agent-workspace/package/README.md',
  'projects/ngx-roxchat/README.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

for (const page of pages) {
  const before = readFileSync(page, 'utf8');
  const after = await formatPage(
    page,
    withProofs(withFigures(withEventTables(withCode(page, before)))),
  );
  if (after !== before) writeFileSync(page, after); // A test may be writing its page meanwhile.
}
writeFileSync('llms.txt', llmsIndex());
drawPictures();
