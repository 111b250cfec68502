import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

const APP_PORT = 4210;

/** The packed package in an application of its own; scripts/package-check.mjs makes and builds it. */
export default defineConfig({
  testMatch: '*.e2e.ts',
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${APP_PORT}`,
    launchOptions: chromiumLaunchOptions(),
  },
  webServer: [
    {
      command: `node node_modules/sirv-cli/bin.js ${process.env['PACKAGE_APP'] ?? ''} --host localhost --port ${APP_PORT} --single --quiet`,
      cwd: '../..',
      url: `http://localhost:${APP_PORT}/`,
    },
    {
      command:
        'node node_modules/sirv-cli/bin.js dist/agent-workspace/browser --host localhost --port 4300 --single --quiet',
      cwd: '../..',
      url: 'http://localhost:4300/',
    },
  ],
});
