// npm run docs:write: the parts of the pages that come from the code, and llms.txt from the pages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatPage } from '../format-page.mjs';
import { withCode } from './code-regions.mjs';
import { withEventTables } from './event-tables.mjs';
import { llmsIndex } from './llms.mjs';

const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

for (const page of pages) {
  const markdown = withEventTables(withCode(page, readFileSync(page, 'utf8')));
  writeFileSync(page, await formatPage(page, markdown));
}
writeFileSync('llms.txt', llmsIndex());
