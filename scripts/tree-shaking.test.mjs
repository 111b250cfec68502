// npm run test:package: what the built package adds to an application that uses little of it, in
// production builds by the Angular CLI.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';

/** The application that starts with this file of e2e/tree-shaking: its size, and what it is made of. */
function build(entry) {
  const output = `dist/tree-shaking/${entry}`;
  const options = ['--browser', `e2e/tree-shaking/${entry}.ts`, '--output-path', output];
  const ng = ['node_modules/@angular/cli/bin/ng.js', 'build', 'tree-shaking', ...options];
  execFileSync(process.execPath, ng, { stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    bytes: statSync(`${output}/browser/main.js`).size,
    files: Object.keys(JSON.parse(readFileSync(`${output}/stats.json`, 'utf8')).inputs),
  };
}

test('an application that uses a type alone grows by nothing', () => {
  assert.equal(build('type').bytes, build('without').bytes);
});

test('an application that imports ngx-roxchat/core gets nothing of NgRx', () => {
  const { files } = build('core');
  assert.ok(files.some((file) => file.endsWith('/ngx-roxchat-core.mjs')));
  assert.deepEqual(
    files.filter((file) => /@ngrx|ngx-roxchat-store/.test(file)),
    [],
  );
});
