// Package managers other than npm.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../packed-package.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  makeFolder,
  newApp,
  ownAngular,
  testPage,
} from '../applications.mjs';

/** Makes, installs and tests the usual page by a package manager. */
async function testPackageManager(name, settings = {}) {
  const folder = await makeFolder(ownAngular, name);
  const app = await newApp(folder, 'crm', `--package-manager=${name}`);
  const place = { ...folder, cwd: app };
  addPages(app, { core: 'app', shared: 'shared' });
  for (const [file, text] of Object.entries(settings)) {
    writeFileSync(join(app, file), text);
  }
  await run(place, name, 'install');
  await addLibrary(place);
  await run(place, 'ng', 'build');
  return [
    getVersion(app, '@angular/core'),
    `${name} ${getVersion(join(folder.cwd, 'tools'), name)}`,
    await testPage(folder, { folder: join(app, 'dist/crm/browser') }),
  ];
}

/** No package reaches one that it does not name: each sees its own dependencies alone. */
export function testPnpm() {
  return testPackageManager('pnpm', {
    'pnpm-workspace.yaml': 'hoist: false\nstrictDepBuilds: false\n',
  });
}

export function testBun() {
  return testPackageManager('bun');
}
