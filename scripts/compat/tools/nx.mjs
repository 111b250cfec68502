// Applications of an Nx workspace.
import { join } from 'node:path';
import { run } from '../../packed-package.mjs';
import {
  addPages,
  getVersion,
  install,
  makeFolder,
  ownAngular,
  tarball,
  testPage,
  workspaceOrigin,
} from '../applications.mjs';

const ANGULAR = ['common', 'compiler', 'core', 'forms', 'platform-browser', 'router'];
const WORKSPACE = ['--preset=apps', '--nxCloud=skip', '--skipGit', '--pm=npm', '--no-interactive'];
const WITHOUT_TESTS = ['--unitTestRunner=none', '--e2eTestRunner=none', '--linter=none'];

/** Nx makes an application of the version of Angular that is installed, otherwise of the newest. */
export async function testNx() {
  const { cwd, env } = await makeFolder(ownAngular, 'create-nx-workspace');
  const folder = { cwd, env: { ...env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' } };
  await run(folder, 'create-nx-workspace', 'org', ...WORKSPACE);
  const workspace = join(cwd, 'org');
  const place = { ...folder, cwd: workspace };
  const nx = (...args) => run(place, 'npm', 'exec', '--', 'nx', ...args);
  const version = getVersion(workspace, 'nx');
  const angular = ANGULAR.map((name) => `@angular/${name}@${ownAngular}`);
  // Nx itself takes the newest TypeScript, which this version of Angular may refuse.
  const typescript = `typescript@${getVersion('.', 'typescript')}`;
  // Nx has optional peers of each version of Angular, in which npm finds conflicts.
  await install(place, '--force', `@nx/angular@${version}`, typescript, ...angular);
  await nx('g', '@nx/angular:application', 'apps/crm', ...WITHOUT_TESTS, '--no-interactive');
  addPages(join(workspace, 'apps/crm'), { core: 'app', shared: 'shared' });
  await install(place, tarball);
  await nx(
    'g',
    'ngx-roxchat:ng-add',
    '--project=crm',
    `--origin=${workspaceOrigin}`,
    '--no-interactive',
  );
  await nx('build', 'crm');
  return [
    getVersion(workspace, '@angular/core'),
    `Nx ${version}`,
    await testPage(folder, { folder: join(workspace, 'dist/apps/crm/browser') }),
  ];
}
