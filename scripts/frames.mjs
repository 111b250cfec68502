// npm run e2e:frames: tests the packed library in a new Angular application outside the repository,
// in Chromium and Firefox. Its workspaces are added, removed and share a page.
// npm run e2e:frames -- FOLDER: tests another build of the library. Further arguments, such as
// --grep TITLE, go to Playwright.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pack, replaceIn, run } from './packed-package.mjs';
import { ports } from './ports.mjs';

const NEW_APP = ['--ssr', '--defaults', '--skip-git', '--skip-install', '--skip-tests'];

const [build = 'dist/ngx-roxchat', ...options] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-frames-'));
const app = join(work, 'app');
const env = { ...process.env, NG_CLI_ANALYTICS: 'false', FRAMES_APP: app };

/** Runs the repository's CLI, which works elsewhere only if it does not follow its links. */
const ng = (cwd, ...args) =>
  run(
    { cwd, env },
    process.execPath,
    '--preserve-symlinks',
    '--preserve-symlinks-main',
    join(work, 'node_modules/@angular/cli/bin/ng.js'),
    ...args,
  );

try {
  // Links the repository's packages, so that nothing is installed. The library is not among them.
  symlinkSync(resolve('node_modules'), join(work, 'node_modules'), 'junction');
  await ng(work, 'new', 'app', ...NEW_APP);
  cpSync('e2e/frames/app', join(app, 'src/app'), { recursive: true });
  cpSync('e2e/frames/app/server.ts', join(app, 'src/server.ts'));
  replaceIn(join(app, 'src/app/workspace-origin.ts'), ':4320', `:${ports.frames.workspace}`);
  replaceIn(join(app, 'angular.json'), '"allowedHosts": []', '"allowedHosts": ["localhost"]');

  const tarball = await pack(build, work);
  const library = join(app, 'node_modules/ngx-roxchat');
  mkdirSync(library, { recursive: true });
  await run({}, 'tar', '-xzf', tarball, '-C', library, '--strip-components=1');

  await ng(app, 'build');
  await run({ env }, 'npm', 'exec', '--', 'playwright', 'test', '-c', 'e2e/frames', ...options);
} finally {
  rmSync(work, { recursive: true, force: true });
}
