// Applications that are more than a page.
import { join } from 'node:path';
import { run } from '../../packed-package.mjs';
import {
  addLibrary,
  addPages,
  getVersion,
  install,
  makeFolderWith,
  newApp,
  ownAngular,
  testPage,
} from '../applications.mjs';

/** A service worker serves the page, also while the server of the CRM is unreachable. */
export async function testServiceWorker() {
  const folder = await makeFolderWith('@angular/service-worker');
  const app = await newApp(folder, 'crm');
  const place = { ...folder, cwd: app };
  addPages(app, { core: 'app', shared: 'shared' });
  await install(place);
  await run(place, 'ng', 'add', `@angular/pwa@${ownAngular}`, '--skip-confirmation');
  await addLibrary(place);
  await run(place, 'ng', 'build');
  const specs = ['package.e2e.ts', 'service-worker.e2e.ts'];
  return [
    getVersion(app, '@angular/core'),
    `@angular/service-worker ${getVersion(app, '@angular/service-worker')}`,
    await testPage(folder, { folder: join(app, 'dist/crm/browser') }, specs),
  ];
}
