// npm run test:package: checks what would be published as ngx-roxchat-workspace.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { readMetadata } from './package-metadata.mjs';
import { findDeadLinks, findMaintainersCommands, readPackage } from './read-package.mjs';

const DIST = './dist/ngx-roxchat-workspace';
const COMMAND = 'bin/ngx-roxchat-workspace.js';
const { manifest, paths } = readPackage(DIST);
const read = (path) => readFileSync(`${DIST}/${path}`, 'utf8');

test('contains the command, the page, the schemas and the documents, and nothing else', () => {
  assert.deepEqual(
    paths.filter((path) => !path.startsWith('workspace/')),
    [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-LICENSES.txt',
      COMMAND,
      'package.json',
      'protocol.schema.json',
      'scenario.schema.json',
    ],
  );
  for (const path of paths.filter((path) => path.startsWith('workspace/'))) {
    assert.match(
      path,
      /^workspace\/(favicon\.svg|index\.html|(main|styles)-\w+\.(js|css)|media\/inter-[\w-]+\.woff2)$/,
    );
  }
});

test('contains the files that its page and its package.json name', () => {
  const named = [...read('workspace/index.html').matchAll(/(?:src|href)="([^"/]+\.\w+)"/g)];
  assert.equal(named.length, 4);
  for (const [, file] of named) {
    assert.ok(paths.includes(`workspace/${file}`), file);
  }
  assert.deepEqual(manifest.bin, { 'ngx-roxchat-workspace': COMMAND });
  assert.deepEqual(manifest.exports, { './scenario.schema.json': './scenario.schema.json' });
});

test('has no install scripts', () => {
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.gypfile, undefined);
});

test('has a page whose links work, and no command of this repository', () => {
  assert.deepEqual(findDeadLinks(DIST, paths), []);
  assert.deepEqual(findMaintainersCommands(DIST), []);
});

test('has the version, the author and the addresses of the top package.json', () => {
  assert.deepEqual({ ...manifest, ...readMetadata() }, manifest);
});

test('depends only on what makes certificates, and imports the rest from Node', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const fields = Object.keys(manifest).filter((field) => /dependencies/i.test(field));
  assert.deepEqual(fields, ['dependencies']);
  // The version that the tests of this repository ran with.
  assert.deepEqual(manifest.dependencies, { selfsigned: devDependencies.selfsigned });

  const imported = [...read(COMMAND).matchAll(/^import .* from "(?:node:)?(.+)";$/gm)];
  assert.ok(imported.length > 0);
  for (const [, name] of imported) {
    assert.ok(builtinModules.includes(name), name);
  }
  const onDemand = [...read(COMMAND).matchAll(/\bimport\("(.+?)"\)/g)].map(([, name]) => name);
  assert.deepEqual(onDemand, ['selfsigned']);
});

test('contains the licence of each bundled package', () => {
  const text = read('THIRD-PARTY-LICENSES.txt');
  const bundled = [...read(COMMAND).matchAll(/^ *\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)];
  assert.ok(bundled.length > 0);
  for (const [, name] of [...bundled, ['', '@angular/core'], ['', '@fontsource-variable/inter']]) {
    const [, entry = ''] = text.split(`\nPackage: ${name}\n`);
    assert.match(entry.split('-'.repeat(80))[0], /copyright[\s\S]+permission/i, name);
  }
});
