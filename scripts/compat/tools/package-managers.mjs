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

/** No package reaches one that it does not name: each sees its own dependencies alone. */
export async function testPnpm() {
  const folder = await makeFolder(ownAngular, 'pnpm');
  const app = await newApp(folder, 'crm', '--package-manager=pnpm');
  const place = { ...folder, cwd: app };
  addPages(app, { core: 'app', shared: 'shared' });
  writeFileSync(join(app, 'pnpm-workspace.yaml'), 'hoist: false\nstrictDepBuilds: false\n');
  await run(place, 'pnpm', 'install');
  await addLibrary(place);
  await run(place, 'ng', 'build');
  return [
    getVersion(app, '@angular/core'),
    `pnpm ${getVersion(join(folder.cwd, 'tools'), 'pnpm')}`,
    await testPage(folder, { folder: join(app, 'dist/crm/browser') }),
  ];
}
