import { defineConfig, devices } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';
import { serveFolder } from '../support/serve-folder';

/** The folder that scripts/compat.mjs creates and builds the applications in. */
const appsFolder = process.env['PACKAGE_APPS'] ?? '';
const apps = Object.entries(ports.newApps).filter(([name]) => existsSync(join(appsFolder, name)));

/** The packed package in new applications: with NgModules, standalone, and without NgRx. */
export default defineConfig({
  testMatch: '*.e2e.ts',
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: join(appsFolder, 'results.json') }]],
  use: { ...devices['Desktop Chrome'], launchOptions: chromiumLaunchOptions() },
  projects: apps.map(([name, port]) => ({
    name,
    testIgnore: name === 'core' ? ['set-up.e2e.ts', 'state.e2e.ts'] : [],
    use: { baseURL: `http://localhost:${port}` },
  })),
  webServer: [
    ...apps.map(([name, port]) =>
      serveFolder(join(appsFolder, name, 'dist', name, 'browser'), port),
    ),
    serveFolder('dist/agent-workspace/browser', ports.workspace),
  ],
});
