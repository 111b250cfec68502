// What `ng add` writes into applications that start in different ways.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceIn, run } from '../packed-package.mjs';
import {
  ADD,
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolder,
  newApp,
  ownAngular,
  testPage,
} from './applications.mjs';

const NGRX = ['store', 'effects'].map((name) => `@ngrx/${name}@^${getVersion('.', '@ngrx/store')}`);
const MAIN = 'src/main.ts';
const CONFIG = 'src/app/app.config.ts';
const WITHOUT_STORE = [CONFIG, 'provideRoxChatCore('];
const WITH_STORE = [CONFIG, 'provideRoxChat('];
const MODULE = ['src/app/app-module.ts', 'RoxChatModule.forRoot('];
const MODULES = { options: ['--standalone=false'], sources: ['routes', 'modules'] };
const MONOREPO = {
  sources: ['monorepo'],
  paths: { '@bank/*': ['./libs/*/src/index.ts'] },
  packages: NGRX,
  generate: ['application', 'shop'],
};
const SHELL = {
  packages: NGRX,
  pages: null,
  add: ['--host', '--screen-pop'],
  specs: ['shell.e2e.ts'],
};

/**
 * For each row its title, the folders of e2e/package/shapes that are laid over the new application,
 * by default the one of its name, and which call `ng add` must write into which file.
 */
const SHAPES = {
  modules: {
    ...MODULES,
    title: 'NgModules',
    pages: { 'ng-module': 'app', shared: 'shared', state: 'state' },
    packages: NGRX,
    written: MODULE,
  },
  standalone: { title: '`bootstrapApplication(App, appConfig)`', sources: [] },
  alias: {
    title: 'the configuration behind a path alias and a barrel, with `satisfies`',
    paths: { '@app': ['./src/app/index.ts'], '@app/*': ['./src/app/*'] },
  },
  federation: { title: "`import('./bootstrap')`, the configuration by `export default`" },
  'create-application': {
    title: '`createApplication({ ...appConfig, providers })`',
    written: [MAIN, 'provideRoxChatCore('],
  },
  spread: {
    title: '`bootstrapApplication(App, { ...appConfig, providers: […] })`',
    written: [MAIN, 'provideRoxChatCore('],
  },
  merge: { title: '`mergeApplicationConfig(appConfig, …)`' },
  monorepo: {
    ...MONOREPO,
    title: 'a monorepo whose store is set up in a library',
    add: ['--project=monorepo'],
    written: WITH_STORE,
  },
  'second-application': {
    ...MONOREPO,
    title: 'its other application, without a store',
    add: ['--project=shop'],
    project: 'shop',
    root: 'projects/shop',
  },
  'no-store': {
    title: '`--store=none` in an application with a store',
    sources: ['routes', 'store'],
    packages: NGRX,
    add: ['--store=none'],
  },
  shell: {
    ...SHELL,
    title: '`--host --screen-pop`, standalone',
    sources: ['routes', 'store'],
    written: WITH_STORE,
  },
  'shell-modules': {
    ...SHELL,
    ...MODULES,
    title: '`--host --screen-pop`, NgModules',
    written: MODULE,
  },
  'odd-files': {
    title: 'a source in Windows-1252, a video named `.ts`, a test helper that sets the library up',
    prepare: addOddFiles,
  },
  'refused-function': {
    title: 'the configuration by a function call: refused, with lines to paste',
    paste: (code) => ({ file: MAIN, text: 'createConfig())', by: `${code})` }),
    written: [MAIN, 'provideRoxChatCore('],
  },
  'refused-two': {
    title: 'two bootstraps: refused, with lines to paste',
    paste: (code) => ({ file: CONFIG, text: 'providers: [', by: `providers: [${code}, ` }),
  },
};

function addOddFiles(app) {
  const write = (file, text) => writeFileSync(join(app, file), text, 'latin1');
  write('public/intro.ts', '\x47\x40\x11\x10\xff\xf0');
  write('src/app/currency.ts', "// £\nexport const CURRENCY = 'GBP';\n");
}

/** Runs `ng add`, which must refuse, and pastes the lines that it prints. */
function pasteRefused(place, paste) {
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync('ng', ADD, { ...place, encoding: 'utf8', shell });
  console.log(stderr);
  assert.notEqual(status, 0, 'ng add must refuse');
  const lines = [...stderr.matchAll(/^ {4}(\S.*)$/gm)].map(([, line]) => line);
  const { file, text, by } = paste(lines.pop());
  const path = join(place.cwd, file);
  replaceIn(path, text, by);
  writeFileSync(path, [...lines, readFileSync(path, 'utf8')].join('\n'));
}

/** Makes an application with the packages of the one before, as most of them are the same. */
async function makeApp(folder, name, { options = [], packages = [], ...shape }) {
  const app = await newApp(folder, name, ...options);
  const place = { ...folder, cwd: app };
  const kept = join(folder.cwd, 'node_modules');
  if (existsSync(kept)) {
    renameSync(kept, join(app, 'node_modules'));
  }
  await install(place, ...packages);
  const { pages = { core: 'app', shared: 'shared' }, root = '', sources = [name], paths } = shape;
  if (shape.generate) {
    await run(place, 'ng', 'generate', ...shape.generate, '--defaults', '--skip-install');
  }
  if (pages) {
    addPages(join(app, root), pages);
  }
  for (const source of sources) {
    cpSync(join('e2e/package/shapes', source), app, { recursive: true });
  }
  if (paths) {
    const options = '"compilerOptions": {';
    const added = `${options} "paths": ${JSON.stringify(paths)},`;
    replaceIn(join(app, 'tsconfig.json'), options, added);
  }
  shape.prepare?.(app);
  return place;
}

async function testShape(folder, name, shape) {
  const { title, add = [], paste, project = name, specs, written = WITHOUT_STORE } = shape;
  const place = await makeApp(folder, name, shape);
  if (paste) {
    pasteRefused(place, paste);
  }
  // It finds the lines that were pasted, and writes nothing more.
  await addLibrary(place, ...add);
  const [file, call] = written;
  const calls =
    readFileSync(join(place.cwd, shape.root ?? '', file), 'utf8').split(call).length - 1;
  assert.equal(calls, 1, `${call} in ${file}`);
  await run(place, 'ng', 'build', project);
  const result = await testPage(
    folder,
    { folder: join(place.cwd, 'dist', project, 'browser') },
    specs,
  );
  const angular = getVersion(place.cwd, '@angular/core');
  renameSync(join(place.cwd, 'node_modules'), join(folder.cwd, 'node_modules'));
  return [title, angular, result];
}

/** Returns the rows, or the one with this name. */
export async function testShapes(only) {
  const folder = await makeFolder(ownAngular);
  const rows = [];
  for (const [name, shape] of Object.entries(SHAPES)) {
    if (only === undefined || only === name) {
      rows.push(await testShape(folder, name, shape));
    }
  }
  return rows;
}
