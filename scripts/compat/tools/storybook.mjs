// Applications whose components are shown by Storybook.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, replaceIn, run } from '../../packed-package.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolder,
  newApp,
  ownAngular,
  testPage,
  workspaceOrigin,
} from '../applications.mjs';

const PEERS = ['@angular-devkit/build-angular', '@angular/platform-browser-dynamic'];
const MAIN = `export default {
  framework: '@storybook/angular',
  stories: ['../src/**/*.stories.ts'],
  core: { disableTelemetry: true },
};
`;
const TSCONFIG = { extends: '../tsconfig.app.json', include: ['../src/**/*.stories.ts'] };
const TARGET = {
  builder: '@storybook/angular:build-storybook',
  options: { configDir: '.storybook', browserTarget: 'crm:build', compodoc: false },
};

/** Sets Storybook up in the version that is installed; its own command takes the newest. */
function setUpStorybook(app) {
  const folder = join(app, '.storybook');
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.ts'), MAIN);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  const angular = readJson(join(app, 'angular.json'));
  angular.projects.crm.architect['build-storybook'] = TARGET;
  writeFileSync(join(app, 'angular.json'), JSON.stringify(angular));
}

export async function testStorybook() {
  const folder = await makeFolder(ownAngular);
  const app = await newApp(folder, 'crm');
  const place = { ...folder, cwd: app };
  addPages(app, {
    core: 'app',
    shared: 'shared',
    'storybook/workspace.stories.ts': 'app/workspace.stories.ts',
  });
  replaceIn(join(app, 'src/app/workspace.stories.ts'), 'http://localhost:4300', workspaceOrigin);
  const peers = PEERS.map((name) => `${name}@${ownAngular}`);
  // npm finds a conflict in an optional peer that is not installed.
  await install(place, '--force', 'storybook', '@storybook/angular', ...peers);
  await addLibrary(place);
  setUpStorybook(app);
  await run(place, 'ng', 'run', 'crm:build-storybook');
  return [
    getVersion(app, '@angular/core'),
    `Storybook ${getVersion(app, '@storybook/angular')}`,
    await testPage(folder, { folder: join(app, 'storybook-static') }, ['storybook.e2e.ts']),
  ];
}
