// Two applications in one document.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../packed-package.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolderWith,
  newApp,
  testPage,
} from '../applications.mjs';

const getElement = (name) => `
import { createCustomElement } from '@angular/elements';
import { createApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { Panel } from './app/panel';

void createApplication(appConfig).then(({ injector }) => {
  customElements.define('${name}-panel', createCustomElement(Panel, { injector }));
});
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
