// New applications outside the repository, which use the packed library.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pack, readJson, replaceIn, run } from '../packed-package.mjs';
import { listSpecs } from '../playwright-specs.mjs';
import { ports } from '../ports.mjs';

const BUILD = 'dist/ngx-roxchat';
const NEW_APP = ['--defaults', '--skip-git', '--skip-install'];

/** The folder of all applications of a run. */
export const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-compat-'));
export const { peerDependencies } = readJson(`${BUILD}/package.json`);
export const workspaceOrigin = `http://localhost:${ports.workspace}`;
/** The repository's own version of Angular, or a later one of that major version. */
export const ownAngular = `^${getVersion('.', '@angular/core')}`;
/** The packed library. */
export const tarball = await pack(BUILD, work);

/** Installs packages of others, whose own peers may be in conflict on the day of a release. */
export async function install(place, ...packages) {
  const options = ['--no-strict-peer-deps', '--no-audit', '--no-fund'];
  await run(place, 'npm', 'install', ...options, ...packages);
}

/**
 * Makes a folder for applications of a version of Angular, with tools of its own: the repository's CLI
 * refuses to work outside the repository.
 *
 * @returns the folder, and the environment in which commands find its tools first
 */
export async function makeFolder(angular, ...tools) {
  const cwd = mkdtempSync(join(work, 'apps-'));
  // A conflict of peers fails `ng add`, instead of only printing a warning.
  const env = { ...process.env, npm_config_strict_peer_deps: 'true', NG_CLI_ANALYTICS: 'false' };
  const own = join(cwd, 'tools');
  mkdirSync(own);
  await install({ cwd: own, env }, `@angular/cli@${angular}`, ...tools);
  const path = [join(own, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { cwd, env: { ...env, PATH: path }, angular };
}

/** Makes a folder for applications with this package of Angular: all of them need the same version. */
export async function makeFolderWith(dependency) {
  const wanted = `${dependency}@${getVersion('.', '@angular/core').split('.')[0]}`;
  const found = execFileSync('npm', ['view', wanted, 'version', '--json'], { encoding: 'utf8' });
  const angular = `<=${[JSON.parse(found)].flat().at(-1)}`;
  return { ...(await makeFolder(ownAngular)), angular };
}

/** Copies pages of e2e/package/apps into an application. */
export function addPages(app, pages, port = ports.newApps.core) {
  for (const [from, to] of Object.entries(pages)) {
    cpSync(join('e2e/package/apps', from), join(app, 'src', to), { recursive: true });
  }
  // The template has a fixed address, as users write it, so the port is replaced here.
  replaceIn(join(app, 'src/shared/page.html'), ':4210', `:${port}`);
}

/** Makes an application by `ng new`, and installs nothing. Returns its folder. */
export async function newApp(folder, name, ...options) {
  await run(folder, 'ng', 'new', name, ...NEW_APP, ...options);
  const app = join(folder.cwd, name);
  replaceIn(join(app, 'package.json'), /("@angular\/.+": )".+"/g, `$1"${folder.angular}"`);
  return app;
}

/** The arguments of `ng` that add the packed library to an application. */
export const ADD = ['add', tarball, '--origin', workspaceOrigin, '--skip-confirmation'];

/** Adds the packed library to an application by `ng add`. */
export async function addLibrary(place, ...options) {
  await run(place, 'ng', ...ADD, ...options);
}

export function getVersion(app, dependency) {
  return readJson(join(app, 'node_modules', dependency, 'package.json')).version;
}

/**
 * Serves the built applications, and runs the tests of e2e/package with each of them in Chromium.
 *
 * @returns what to write into the page for each application, by its name
 */
export async function testInChromium({ cwd, env }, apps) {
  writeFileSync(join(cwd, 'apps.json'), JSON.stringify(apps));
  const tests = ['exec', '--', 'playwright', 'test', '-c', 'e2e/package'];
  await run({ env: { ...env, PACKAGE_APPS: cwd } }, 'npm', ...tests);
  const passed = readJson(join(cwd, 'results.json'))
    .suites.flatMap(listSpecs)
    .flatMap(({ tests: runs }) => runs)
    .filter(({ status }) => status === 'expected');
  return (name) => {
    const { length } = passed.filter(({ projectName }) => projectName === name);
    return `${length} ${length === 1 ? 'test' : 'tests'} passed`;
  };
}

/** Tests the page of an application without a store. Returns the result. */
export async function testPage(folder, served, specs = ['package.e2e.ts']) {
  const app = { name: 'core', port: ports.newApps.core, specs, ...served };
  return (await testInChromium(folder, [app]))(app.name);
}
