// Part of npm run build:workspace: builds the package ngx-roxchat-workspace from the built stand-in
// and projects/agent-workspace/package. Bundles its command into one file.
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { completeManifest, withAbsoluteLinks } from './package-metadata.mjs';

const SOURCE = 'projects/agent-workspace/package';
const README = `${SOURCE}/README.md`;
const BUILT = 'dist/agent-workspace';
const DIST = 'dist/ngx-roxchat-workspace';
const FILES = [
  `${SOURCE}/package.json`,
  `${SOURCE}/scenario.schema.json`,
  'projects/ngx-roxchat/protocol.schema.json',
  'LICENSE',
];
/** MIT packages that lack a licence text, each with a package of the same author that has it. */
const LICENSE_SOURCES = new Map([
  ['sirv', 'totalist'],
  ['@polka/url', 'totalist'],
]);

rmSync(DIST, { recursive: true, force: true });
cpSync(`${BUILT}/browser`, `${DIST}/workspace`, { recursive: true });
for (const file of FILES) {
  copyFileSync(file, `${DIST}/${file.split('/').at(-1)}`);
}
const packed = ['LICENSE', 'THIRD-PARTY-LICENSES.txt'].map((file) => `${SOURCE}/${file}`);
writeFileSync(`${DIST}/README.md`, withAbsoluteLinks(README, readFileSync(README, 'utf8'), packed));
completeManifest(DIST);

const { dependencies } = JSON.parse(readFileSync(`${SOURCE}/package.json`, 'utf8'));
const { metafile } = await build({
  entryPoints: [`${SOURCE}/src/cli.ts`],
  outfile: `${DIST}/bin/ngx-roxchat-workspace.js`,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  external: Object.keys(dependencies),
  metafile: true,
});

const bundled = Object.keys(metafile.inputs).flatMap(
  (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
);
writeFileSync(
  `${DIST}/THIRD-PARTY-LICENSES.txt`,
  // Angular's list covers what is in the page.
  readFileSync(`${BUILT}/3rdpartylicenses.txt`, 'utf8') +
    [...new Set(bundled)].sort().map(getLicenseEntry).join(''),
);

function getLicenseEntry(name) {
  const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const folder = `node_modules/${LICENSE_SOURCES.get(name) ?? name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  return `Package: ${name}\nLicense: "${license}"\n\n${text}\n${'-'.repeat(80)}\n`;
}
