// npm run e2e:workspace: packs ngx-roxchat-workspace, installs the tarball in an empty project
// outside the repository, and runs the recipe for Playwright and the command's tests against it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePage } from './bundle-page.mjs';
import { ports } from './ports.mjs';

const project = mkdtempSync(join(tmpdir(), 'ngx-roxchat-workspace-'));
const run = (cwd, command, ...args) =>
  execFileSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });

const WORKSPACE = `http://localhost:${ports.workspace}`;
const MISTAKE = {
  steps: [{ event: 'visitorSelected', params: { roxchatVisitorId: 'v', chatId: '1' } }],
};

try {
  run(
    '.',
    'npm',
    'pack',
    './dist/ngx-roxchat-workspace',
    '--silent',
    '--pack-destination',
    project,
  );
  const [tarball] = readdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  run(project, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`);

  mkdirSync(join(project, 'e2e'));
  copyFileSync('docs/recipes/scenario.json', join(project, 'e2e/scenario.json'));
  writeFileSync(join(project, 'mistake.json'), JSON.stringify(MISTAKE));
  mkdirSync(join(project, 'crm'));
  const script = await bundlePage('e2e/workspace/crm.ts', { WORKSPACE });
  writeFileSync(
    join(project, 'crm/index.html'),
    `<!doctype html><meta charset="utf-8"><app-root></app-root>${script}`,
  );

  process.env.WORKSPACE_PROJECT = project;
  run('.', process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/workspace');
} finally {
  rmSync(project, { recursive: true, force: true });
}
