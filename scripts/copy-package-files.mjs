// Completes dist/ngx-roxchat with what ng-packagr does not copy from outside the library's folder.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { completeManifest, withAbsoluteLinks } from './package-metadata.mjs';

const DIST = 'dist/ngx-roxchat';
const README = 'projects/ngx-roxchat/README.md';
/** The docs for those who work on the library, and of what was tried. */
const LEFT_OUT = [
  'attacks.md',
  'faults.md',
  'from-outside.md',
  'fuzz.md',
  'mutation.md',
  'performance.md',
  'releasing.md',
  'trust.md',
];
const guides = readdirSync('docs').filter(
  (file) => file.endsWith('.md') && !LEFT_OUT.includes(file),
);
const pages = ['CHANGELOG.md', 'SECURITY.md', 'llms.txt', ...guides.map((file) => `docs/${file}`)];

mkdirSync(`${DIST}/docs`, { recursive: true });
for (const page of pages) {
  writeFileSync(`${DIST}/${page}`, withAbsoluteLinks(page, readFileSync(page, 'utf8'), pages));
}
writeFileSync(`${DIST}/README.md`, withAbsoluteLinks(README, readFileSync(README, 'utf8')));
copyFileSync('LICENSE', `${DIST}/LICENSE`);
completeManifest(DIST);
