// Packs the library, installs the tarball in a new Angular application outside the repository,
// builds that for production, and runs e2e/package against it in Chromium.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NEW_APP = [
  ...['new', 'probe', '--defaults', '--standalone=false'],
  ...['--skip-git', '--skip-install', '--skip-tests'],
];
const work = mkdtempSync(join(tmpdir(), 'ngx-roxchat-package-'));
const app = join(work, 'probe');
const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, stdio: 'inherit' });
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const npm = (cwd, ...args) => run(cwd, process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args);

try {
  npm('.', 'run', 'build:lib');
  npm('.', 'pack', './dist/ngx-roxchat', '--pack-destination', work);
  const { name, version } = readJson('dist/ngx-roxchat/package.json');
  // The repository's own CLI refuses to work outside of it.
  const cli = `@angular/cli@${readJson('node_modules/@angular/cli/package.json').version}`;
  npm(work, 'exec', '--yes', '--package', cli, '--', 'ng', ...NEW_APP);
  cpSync('e2e/package/app', join(app, 'src/app'), { recursive: true });
  npm(app, 'install', '--no-audit', '--no-fund', join(work, `${name}-${version}.tgz`));
  run(app, process.execPath, 'node_modules/@angular/cli/bin/ng.js', 'build');
  process.env.PACKAGE_APP = join(app, 'dist/probe/browser');
  run('.', process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/package');
} finally {
  rmSync(work, { recursive: true, force: true });
}
