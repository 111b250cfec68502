// Packs the library, installs the tarball in new Angular applications outside the repository, builds
// those for production, and runs e2e/package against them in Chromium.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ports } from './ports.mjs';

const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-package-'));
const npm = (cwd, ...args) => run(cwd, 'npm', ...args);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const withVersion = (name) => `${name}@${readJson(`node_modules/${name}/package.json`).version}`;

const CLI = withVersion('@angular/cli');
const NGRX = [withVersion('@ngrx/store'), withVersion('@ngrx/effects')];
const APPS = [
  { name: 'ng-module', options: ['--standalone=false'], shared: ['shared', 'state'], ngrx: NGRX },
  { name: 'standalone', options: [], shared: ['shared', 'state'], ngrx: NGRX },
  { name: 'core', options: [], shared: ['shared'], ngrx: [] },
];
const NEW_APP = ['--defaults', '--skip-git', '--skip-install', '--skip-tests'];

async function run(cwd, command, ...args) {
  const shell = process.platform === 'win32' && command === 'npm';
  const [code] = await once(spawn(command, args, { cwd, stdio: 'inherit', shell }), 'exit');
  assert.equal(code, 0, `${command} ${args.join(' ')}`);
}

async function makeApp({ name, shared, ngrx }, tarball) {
  const app = join(work, name);
  const copy = (from, to) => {
    cpSync(join('e2e/package/apps', from), join(app, 'src', to), { recursive: true });
  };
  copy(name, 'app');
  shared.forEach((folder) => copy(folder, folder));
  // An address in a template, as users write it, cannot ask where the application is served.
  const page = join(app, 'src/shared/page.html');
  const origin = `http://localhost:${ports.newApps[name]}`;
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('http://localhost:4210', origin));
  await npm(app, 'install', '--no-audit', '--no-fund', tarball, ...ngrx);
  // npm must not bring NgRx along by itself.
  assert.equal(existsSync(join(app, 'node_modules/@ngrx')), ngrx.length > 0, `@ngrx in ${name}`);
  const resolve = createRequire(join(app, 'package.json')).resolve;
  assert.ok(readJson(resolve('ngx-roxchat/protocol.schema.json')).$defs, `the schema in ${name}`);
  await run(app, process.execPath, 'node_modules/@angular/cli/bin/ng.js', 'build');
}

try {
  await npm('.', 'run', 'build:lib');
  await npm('.', 'pack', './dist/ngx-roxchat', '--pack-destination', work);
  for (const { name, options } of APPS) {
    // The repository's own CLI refuses to work outside of it.
    const ngNew = ['--package', CLI, '--', 'ng', 'new', name, ...NEW_APP, ...options];
    await npm(work, 'exec', '--yes', ...ngNew);
  }
  const { name, version } = readJson('dist/ngx-roxchat/package.json');
  // At once: npm waits for its registry more than it works.
  await Promise.all(APPS.map((app) => makeApp(app, join(work, `${name}-${version}.tgz`))));
  process.env.PACKAGE_APPS = work;
  const playwright = 'node_modules/@playwright/test/cli.js';
  await run('.', process.execPath, playwright, 'test', '-c', 'e2e/package');
} finally {
  rmSync(work, { recursive: true, force: true });
}
