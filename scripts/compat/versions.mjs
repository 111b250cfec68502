// Each major version that the peer dependencies claim: the oldest minor one and the newest.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readJson, replaceIn, run } from '../packed-package.mjs';
import { ports } from '../ports.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolder,
  newApp,
  peerDependencies,
  testInChromium,
  workspaceOrigin,
} from './applications.mjs';

const WITH_STORE = ['package.e2e.ts', 'set-up.e2e.ts', 'state.e2e.ts'];
const STYLES = [
  {
    name: 'ng-module',
    title: 'NgModules',
    options: ['--standalone=false', '--zoneless=false'],
    pages: { 'ng-module': 'app', shared: 'shared', state: 'state' },
    specs: WITH_STORE,
    setUp: 'app-module.ts',
  },
  {
    name: 'standalone',
    title: 'standalone',
    options: ['--skip-tests'],
    pages: { standalone: 'app', shared: 'shared', state: 'state' },
    specs: WITH_STORE,
    setUp: 'app.config.ts',
  },
  {
    name: 'core',
    title: 'standalone',
    options: [],
    pages: { core: 'app', shared: 'shared' },
    specs: ['package.e2e.ts'],
  },
];
/** New applications of earlier versions use Karma. */
const FIRST_WITH_VITEST = 21;
/** The Node for each major version of Angular that rejects the repository's oldest Node. */
const REQUIRED_NODE = { 22: ['node@22'] };
const LOAD_TESTING = `
import '@angular/compiler';
import 'ngx-roxchat/testing';
import 'ngx-roxchat/testing/harness';
`;

function getMajor(version) {
  return /\d+/.exec(version)[0];
}

/** Lists the oldest minor version and the newest version of each peer range. */
function listVersions() {
  const getRanges = (name) => peerDependencies[name].split(' || ');
  const ngrx = getRanges('@ngrx/store');
  return getRanges('@angular/core').flatMap((angular, index) =>
    ['~', '^'].map((upTo) => ({
      angular: angular.replace('^', upTo),
      ngrx: ngrx[index].replace('^', upTo),
    })),
  );
}

/** Makes an application with the page of its style, adds the library, and builds it. */
async function makeApp(folder, { name, options, pages, setUp }, versions) {
  const app = await newApp(folder, name, ...options);
  const place = { ...folder, cwd: app };
  const hasStore = 'state' in pages;
  addPages(app, pages, ports.newApps[name]);
  const extra = hasStore
    ? [`@ngrx/store@${versions.ngrx}`, `@ngrx/effects@${versions.ngrx}`]
    : [`@angular/cdk@${versions.angular}`]; // The harness needs it.
  await install(place, ...extra);
  await addLibrary(place);
  if (setUp) {
    // Takes the origin from a file that the application fetches when it starts.
    const config = '() => inject(RuntimeConfig).roxChatOrigin';
    replaceIn(join(app, 'src/app', setUp), `'${workspaceOrigin}'`, config);
    writeFileSync(
      join(app, 'public/config.json'),
      JSON.stringify({ roxChatOrigin: workspaceOrigin }),
    );
  }
  // npm must not install NgRx unless the application asks for it.
  assert.equal(existsSync(join(app, 'node_modules/@ngrx')), hasStore, `@ngrx in ${name}`);
  const { resolve } = createRequire(join(app, 'package.json'));
  assert.ok(readJson(resolve('ngx-roxchat/protocol.schema.json')).$defs, `the schema in ${name}`);
  if (!hasStore) {
    writeFileSync(join(app, 'load-testing.mjs'), LOAD_TESTING);
    await run(place, 'node', 'load-testing.mjs');
  }
  await run(place, 'ng', 'build');
  const hasSpec = existsSync(join(app, 'src/app/app.spec.ts'));
  if (hasSpec && getMajor(versions.angular) >= FIRST_WITH_VITEST) {
    await run(place, 'ng', 'test', '--no-watch');
  }
}

/** Makes and tests the applications of these versions. Returns their rows. */
async function testApps(versions, styles) {
  const node = REQUIRED_NODE[getMajor(versions.angular)] ?? [];
  const folder = await makeFolder(versions.angular, ...node);
  // In parallel, as npm mostly waits for its registry.
  await Promise.all(styles.map((style) => makeApp(folder, style, versions)));
  const served = styles.map(({ name, specs }) => ({
    name,
    specs,
    port: ports.newApps[name],
    folder: join(folder.cwd, name, 'dist', name, 'browser'),
  }));
  const getResult = await testInChromium(folder, served);
  return styles.map(({ name, title, pages }) => {
    const app = join(folder.cwd, name);
    return [
      getVersion(app, '@angular/core'),
      'state' in pages ? getVersion(app, '@ngrx/store') : 'without',
      execFileSync('node', ['-p', 'process.versions.node'], { ...folder, encoding: 'utf8' }).trim(),
      title,
      existsSync(join(app, 'node_modules/zone.js')) ? 'zone.js' : 'zoneless',
      getResult(name),
    ];
  });
}

/** Returns the rows of all versions. */
export async function testVersions() {
  const rows = [];
  for (const versions of listVersions()) {
    rows.push(...(await testApps(versions, STYLES)));
  }
  return rows;
}

/** Returns the rows of the repository's major version at its newest, without the style that is most alike. */
export async function testNewest() {
  const major = getMajor(getVersion('.', '@angular/core'));
  const newest = listVersions().find(({ angular }) => angular.startsWith(`^${major}.`));
  return testApps(
    newest,
    STYLES.filter(({ name }) => name !== 'standalone'),
  );
}
