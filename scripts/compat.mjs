// npm run compat: tests the packed library in new Angular applications outside the repository, with
// the oldest and the newest versions in its peer ranges, and writes docs/compatibility.md.
// npm run compat -- quick: tests only the newest versions of the repository's major version, with
// NgModules and zone.js, and without NgRx and zone.js. It writes nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { formatPage } from './format-page.mjs';
import { pack, readJson, replaceIn, run as runIn } from './packed-package.mjs';
import { listSpecs } from './playwright-specs.mjs';
import { ports } from './ports.mjs';

const BUILD = 'dist/ngx-roxchat';
const PAGE = 'docs/compatibility.md';
const INTRO = `# Compatibility

The versions that the package was tried with: of each major version that its peer dependencies claim,
the oldest minor one and the newest. For each row \`npm run compat\` makes an application by \`ng new\`,
adds the packed library by \`ng add\`, builds for production, and has the tests in
\`e2e/package\` receive all six events and start chats in Chromium. npm must see no conflict of peers, and
\`ngx-roxchat/testing\` must load; with Angular 21 and later \`ng test\` runs the testing kit in Vitest.
The run writes this page if all of that works.`;

const STYLES = [
  {
    name: 'ng-module',
    title: 'NgModules',
    options: ['--standalone=false', '--zoneless=false'],
    shared: ['shared', 'state'],
    ngrx: true,
    setUp: 'app-module.ts',
  },
  {
    name: 'standalone',
    title: 'standalone',
    options: ['--skip-tests'],
    shared: ['shared', 'state'],
    ngrx: true,
    setUp: 'app.config.ts',
  },
  { name: 'core', title: 'standalone', options: [], shared: ['shared'], ngrx: false },
];
const NEW_APP = ['--defaults', '--skip-git', '--skip-install'];
/** New applications of earlier versions use Karma. */
const FIRST_WITH_VITEST = 21;
/** The Node for each major version of Angular that rejects the repository's oldest Node. */
const REQUIRED_NODE = { 22: ['node@22'] };

const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-compat-'));
const manifest = readJson(`${BUILD}/package.json`);
// A conflict of peers fails `ng add`, instead of only printing a warning.
const env = { ...process.env, npm_config_strict_peer_deps: 'true', NG_CLI_ANALYTICS: 'false' };

function getMajor(version) {
  return /\d+/.exec(version)[0];
}

function run(cwd, command, ...args) {
  return runIn({ cwd, env }, command, ...args);
}

/** Installs packages of others, whose own peers may be in conflict on the day of a release. */
function install(cwd, ...packages) {
  return run(
    cwd,
    'npm',
    'install',
    '--no-strict-peer-deps',
    '--no-audit',
    '--no-fund',
    ...packages,
  );
}

/** Returns the oldest minor version and the newest version of each peer range. */
function listVersions() {
  const getRanges = (name) => manifest.peerDependencies[name].split(' || ');
  const ngrx = getRanges('@ngrx/store');
  return getRanges('@angular/core').flatMap((angular, index) =>
    ['~', '^'].map((upTo) => ({
      angular: angular.replace('^', upTo),
      ngrx: ngrx[index].replace('^', upTo),
    })),
  );
}

/** Creates an application with the page of its style, adds the library, and builds it. */
async function createApp(folder, { name, options, shared, ngrx, setUp }, versions, tarball) {
  const app = join(folder, name);
  const copy = (from, to) => {
    cpSync(join('e2e/package/apps', from), join(app, 'src', to), { recursive: true });
  };
  await run(folder, 'ng', 'new', name, ...NEW_APP, ...options);
  copy(name, 'app');
  shared.forEach((part) => copy(part, part));
  // The template has a fixed address, as users write it, so the port is replaced here.
  replaceIn(join(app, 'src/shared/page.html'), ':4210', `:${ports.newApps[name]}`);
  replaceIn(join(app, 'package.json'), /("@angular\/.+": )".+"/g, `$1"${versions.angular}"`);
  const extra = ngrx
    ? [`@ngrx/store@${versions.ngrx}`, `@ngrx/effects@${versions.ngrx}`]
    : [`@angular/cdk@${versions.angular}`]; // The harness needs it.
  await install(app, ...extra);
  const origin = `http://localhost:${ports.workspace}`;
  await run(app, 'ng', 'add', tarball, '--origin', origin, '--skip-confirmation');
  if (setUp) {
    // Takes the origin from a file that the application fetches when it starts.
    const config = '() => inject(RuntimeConfig).roxChatOrigin';
    replaceIn(join(app, 'src/app', setUp), `'${origin}'`, config);
    writeFileSync(join(app, 'public/config.json'), JSON.stringify({ roxChatOrigin: origin }));
  }
  // npm must not install NgRx unless the application asks for it.
  assert.equal(existsSync(join(app, 'node_modules/@ngrx')), ngrx, `@ngrx in ${name}`);
  const { resolve } = createRequire(join(app, 'package.json'));
  assert.ok(readJson(resolve('ngx-roxchat/protocol.schema.json')).$defs, `the schema in ${name}`);
  if (!ngrx) {
    writeFileSync(join(app, 'load-testing.mjs'), LOAD_TESTING);
    await run(app, 'node', 'load-testing.mjs');
  }
  await run(app, 'ng', 'build');
  const hasSpec = existsSync(`e2e/package/apps/${name}/app.spec.ts`);
  if (hasSpec && getMajor(versions.angular) >= FIRST_WITH_VITEST) {
    await run(app, 'ng', 'test', '--no-watch');
  }
}

const LOAD_TESTING = `
import '@angular/compiler';
import 'ngx-roxchat/testing';
import 'ngx-roxchat/testing/harness';
`;

/** Creates and tests the applications of these versions. Returns their rows of the page. */
async function testVersions(versions, tarball) {
  const folder = mkdtempSync(join(work, 'apps-'));
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  const node = REQUIRED_NODE[getMajor(versions.angular)] ?? [];
  // The repository's CLI refuses to work outside the repository.
  await install(tools, `@angular/cli@${versions.angular}`, ...node);
  env.PATH = [join(tools, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  env.PACKAGE_APPS = folder;
  // In parallel, as npm mostly waits for its registry.
  await Promise.all(styles.map((style) => createApp(folder, style, versions, tarball)));
  await run('.', 'npm', 'exec', '--', 'playwright', 'test', '-c', 'e2e/package');
  return styles.map((style) => getRow(folder, style));
}

function getRow(folder, { name, title, ngrx }) {
  const modules = join(folder, name, 'node_modules');
  const getVersion = (dependency) => readJson(join(modules, dependency, 'package.json')).version;
  const passed = readJson(join(folder, 'results.json'))
    .suites.flatMap(listSpecs)
    .flatMap(({ tests }) => tests)
    .filter(({ projectName, status }) => projectName === name && status === 'expected');
  return [
    getVersion('@angular/core'),
    ngrx ? getVersion('@ngrx/store') : 'without',
    execFileSync('node', ['-p', 'process.versions.node'], { env, encoding: 'utf8' }).trim(),
    title,
    existsSync(join(modules, 'zone.js')) ? 'zone.js' : 'zoneless',
    `${passed.length} tests passed`,
  ];
}

const isQuick = process.argv[2] === 'quick';
const styles = STYLES.filter(({ name }) => !isQuick || name !== 'standalone');
const ownMajor = getMajor(readJson('node_modules/@angular/core/package.json').version);
const rows = [];
try {
  const tarball = await pack(BUILD, work);
  for (const versions of listVersions()) {
    if (!isQuick || versions.angular.startsWith(`^${ownMajor}.`)) {
      rows.push(...(await testVersions(versions, tarball)));
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
const head = ['Angular', 'NgRx', 'Node', 'style', 'change detection', 'result'];
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
if (isQuick) {
  assert.ok(
    readFileSync(PAGE, 'utf8').startsWith(INTRO),
    `${PAGE} is out of date: run npm run compat`,
  );
  console.log(table.join('\n'));
} else {
  writeFileSync(PAGE, await formatPage(PAGE, `${INTRO}\n\n${table.join('\n')}\n`));
}
