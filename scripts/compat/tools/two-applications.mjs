// Two applications in one document.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceIn, run } from '../../packed-package.mjs';
import { ports } from '../../ports.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolderWith,
  newApp,
  testPage,
  workspaceOrigin,
} from '../applications.mjs';

const FEDERATION = '@angular-architects/native-federation';

const getElement = (name) => `
import { createCustomElement } from '@angular/elements';
import { createApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { Panel } from './app/panel';

void createApplication(appConfig).then(({ injector }) => {
  customElements.define('${name}-panel', createCustomElement(Panel, { injector }));
});
`;
const HOST_ROUTES = `
import { loadRemoteModule } from '${FEDERATION}';

export const routes = [
  { path: '', loadChildren: async () => (await loadRemoteModule('remote', './routes')).routes },
];
`;
const getRemoteRoutes = (providers) => `
import { provideRoxChatCore } from 'ngx-roxchat/core';
import { Panel } from './panel';

export const routes = [{ path: '', component: Panel, providers: [${providers}] }];
`;

/**
 * Makes two applications with one folder of packages.
 *
 * @returns the place of commands, and the folders of the applications by their names
 */
async function newApps(folder, [first, second], ...packages) {
  const cwd = await newApp(folder, first);
  const place = { ...folder, cwd };
  await install(place, ...packages);
  await run(place, 'ng', 'generate', 'application', second, '--defaults', '--skip-install');
  return { place, apps: { [first]: cwd, [second]: join(cwd, 'projects', second) } };
}

/** Serves the second application in a folder of the first one, and tests both. */
async function testTogether(folder, { cwd }, [first, second], spec) {
  const output = join(cwd, 'dist', first, 'browser');
  cpSync(join(cwd, 'dist', second, 'browser'), join(output, second), { recursive: true });
  return testPage(folder, { folder: output }, [spec]);
}

/** Two custom elements, each with Angular and the library in a bundle of its own. */
export async function testElements() {
  const folder = await makeFolderWith('@angular/elements');
  const names = ['first', 'second'];
  const { place, apps } = await newApps(folder, names, `@angular/elements@${folder.angular}`);
  for (const [name, app] of Object.entries(apps)) {
    addPages(app, { elements: '.', copies: 'app', shared: 'shared' });
    writeFileSync(join(app, 'src/main.ts'), getElement(name));
    await addLibrary(place, '--project', name);
    await run(place, 'ng', 'build', name, '--output-hashing=none');
  }
  return [
    getVersion(place.cwd, '@angular/core'),
    `@angular/elements ${getVersion(place.cwd, '@angular/elements')}`,
    await testTogether(folder, place, names, 'copies.e2e.ts'),
  ];
}

/** A host, and a remote application in a route of it. */
async function testFederation(providers, spec, changeConfig) {
  // An optional peer of the tool.
  const folder = await makeFolderWith('@angular/platform-server');
  const names = ['host', 'remote'];
  const { place, apps } = await newApps(folder, names);
  const { cwd } = place;
  for (const app of Object.values(apps)) {
    addPages(app, { copies: 'app', shared: 'shared' });
  }
  const tool = `${FEDERATION}@${getVersion(cwd, '@angular/core').split('.')[0]}`;
  const host = ['--project=host', '--type=dynamic-host'];
  await run(place, 'ng', 'add', tool, '--skip-confirmation', ...host);
  await run(place, 'ng', 'generate', `${FEDERATION}:init`, '--project=remote', '--type=remote');
  await addLibrary(place, '--project=host');
  writeFileSync(join(apps.host, 'src/app/app.routes.ts'), HOST_ROUTES);
  const remote = `http://localhost:${ports.newApps.core}/remote/remoteEntry.json`;
  writeFileSync(join(cwd, 'public/federation.manifest.json'), JSON.stringify({ remote }));
  writeFileSync(join(apps.remote, 'src/app/routes.ts'), getRemoteRoutes(providers));
  const config = join(apps.remote, 'federation.config.js');
  replaceIn(config, /'.\/Component': '(.+)app.ts'/g, "'./routes': '$1routes.ts'");
  changeConfig(config);
  for (const name of names) {
    await run(place, 'ng', 'build', name);
  }
  return [
    getVersion(cwd, '@angular/core'),
    `${FEDERATION} ${getVersion(cwd, FEDERATION)}`,
    await testTogether(folder, place, names, spec),
  ];
}

/** The remote application uses the library that the host has loaded and set up. */
export function testFederationWithOneCopy() {
  return testFederation('', 'one-copy.e2e.ts', () => undefined);
}

/** The remote application has a copy of the library in its own bundle, and sets it up. */
export function testFederationWithTwoCopies() {
  const setUp = `provideRoxChatCore('${workspaceOrigin}')`;
  return testFederation(setUp, 'copies.e2e.ts', (config) => {
    replaceIn(config, 'skip: [', 'skip: [\n    /^ngx-roxchat/,');
  });
}
