// npm run test:package: checks the files and the package.json that would be published.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMetadata } from './package-metadata.mjs';
import { findDeadLinks, findMaintainersCommands, readPackage } from './read-package.mjs';

const DIST = './dist/ngx-roxchat';
const { manifest, paths } = readPackage(DIST);

/** The pages for those who use the library. The others are on the repository's pages alone. */
const GUIDES = [
  'accessibility',
  'attention',
  'compatibility',
  'configuration',
  'diagnostics',
  'error-codes',
  'events',
  'get-started',
  'interaction-log',
  'migration',
  'one-workspace',
  'outgoing-chats',
  'protocol-assumptions',
  'screen-pop',
  'server-rendering',
  'signals',
  'stand-in',
  'store',
  'testing',
  'texts',
  'troubleshooting',
  'workspace',
];

test('contains the bundles, their types and the documents, and nothing else', () => {
  assert.deepEqual(
    paths,
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      ...GUIDES.map((guide) => `docs/${guide}.md`),
      ...listBundles('fesm2022', '.mjs', '.mjs.map'),
      'llms.txt',
      'package.json',
      'protocol.schema.json',
      'schematics/collection.json',
      'schematics/migrations.json',
      'schematics/ng-add/files/host/rox-chat-shell.ts.template',
      'schematics/ng-add/files/screen-pop/open-customer.ts.template',
      'schematics/ng-add/index.js',
      'schematics/ng-add/schema.json',
      'schematics/package.json',
      ...listBundles('types', '.d.ts'),
    ].sort(),
  );
});

test('has pages whose links work, and a README without commands of this repository', () => {
  assert.deepEqual(findDeadLinks(DIST, paths), []);
  assert.deepEqual(findMaintainersCommands(DIST), []);
});

test('links only to files that the repository has', () => {
  const { version, repository } = manifest;
  const [, web] = /^git\+(.+)\.git$/.exec(repository.url);
  for (const path of paths.filter((path) => /(\.md|^llms\.txt)$/.test(path))) {
    const page = readFileSync(`${DIST}/${path}`, 'utf8');
    for (const [, address] of page.matchAll(/\]\((https:[^)#]+)/g)) {
      const [, file] = address.split(new RegExp(`^${web}/(?:blob|raw)/v${version}/`));
      assert.ok(file === undefined || existsSync(file), `${path}: ${address}`);
      assert.ok(file !== undefined || !address.startsWith(web), `${path}: ${address}`);
    }
  }
});

test('has the version, the author and the addresses of the top package.json', () => {
  assert.deepEqual({ ...manifest, ...readMetadata() }, manifest);
});

test('has no scripts and no commands', () => {
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.bin, undefined);
  assert.equal(manifest.gypfile, undefined);
});

test('depends only on tslib, and has peers for the rest', () => {
  assert.deepEqual(Object.keys(manifest.dependencies), ['tslib']);
  assert.deepEqual(Object.keys(manifest.peerDependencies).sort(), [
    '@angular/cdk',
    '@angular/common',
    '@angular/core',
    '@ngrx/effects',
    '@ngrx/store',
    'rxjs',
    'typescript',
  ]);
  const bundled = ['optionalDependencies', 'bundleDependencies', 'bundledDependencies'];
  assert.deepEqual(
    bundled.filter((field) => field in manifest),
    [],
  );
});

test('lists only tslib in its bill of materials', () => {
  execFileSync(process.execPath, ['scripts/sbom.mjs']);
  const { metadata, components } = JSON.parse(readFileSync(`${DIST}.sbom.json`, 'utf8'));
  assert.equal(metadata.component.name, manifest.name);
  assert.deepEqual(
    components.map(({ name }) => name),
    ['tslib'],
  );
});

test('has the same peer ranges for all packages of Angular, and for those of NgRx', () => {
  const { peerDependencies: peers } = manifest;
  assert.equal(peers['@angular/common'], peers['@angular/core']);
  assert.equal(peers['@angular/cdk'], peers['@angular/core']);
  assert.equal(peers['@ngrx/effects'], peers['@ngrx/store']);
});

test('evaluates no text, fetches and prints nothing, and stores nothing but the interaction log', () => {
  const forbidden =
    /\beval\(|new Function\(|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|document\.cookie|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|indexedDB|bypassSecurityTrust|console\./;
  for (const path of paths.filter((path) => /\.m?js$/.test(path))) {
    const code = removeComments(readFileSync(`${DIST}/${path}`, 'utf8'));
    // The interaction log keeps ids, times and counts there.
    const allowed = path.endsWith('ngx-roxchat-crm.mjs') ? 'localStorage' : undefined;
    const found = code.match(new RegExp(forbidden, 'g'))?.find((name) => name !== allowed);
    assert.equal(found, undefined, path);
  }
});

function listBundles(folder, ...extensions) {
  const languages = readdirSync('projects/ngx-roxchat/texts').map(
    (language) => `-texts-${language}`,
  );
  const entries = [
    '',
    '-core',
    '-crm',
    '-store',
    '-testing',
    '-testing-crm',
    '-testing-harness',
    ...languages,
  ];
  return entries.flatMap((entry) =>
    extensions.map((extension) => `${folder}/ngx-roxchat${entry}${extension}`),
  );
}

function removeComments(code) {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
