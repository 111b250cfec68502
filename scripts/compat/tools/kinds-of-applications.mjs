// Applications that are more than a page.
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

/** A server renders the page, and parts of it hydrate later. */
export async function testServer() {
  const folder = await makeFolderWith('@angular/ssr');
  const app = await newApp(folder, 'crm', '--ssr');
  const place = { ...folder, cwd: app };
  addPages(app, { server: 'app', shared: 'shared' });
  // Both where it is imported and where it is called.
  const incremental = 'withEventReplay$1, withIncrementalHydration$1';
  replaceIn(join(app, 'src/app/app.config.ts'), /withEventReplay(\(\))?/g, incremental);
  replaceIn(join(app, 'src/app/app.routes.server.ts'), 'RenderMode.Prerender', 'RenderMode.Server');
  await install(place);
  await addLibrary(place);
  await run(place, 'ng', 'build');
  const command = `NG_ALLOWED_HOSTS=localhost PORT=${ports.newApps.core} node ${join(app, 'dist/crm/server/server.mjs')}`;
  return [
    getVersion(app, '@angular/core'),
    `@angular/ssr ${getVersion(app, '@angular/ssr')}`,
    await testPage(folder, { command }, ['server.e2e.ts']),
  ];
}
