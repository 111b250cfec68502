import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';

/** The demo CRM rendered by its own server, which the tests start, beside the workspace's origin. */
export default defineConfig({
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 1,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${ports.crmServer}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: chromiumLaunchOptions(),
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node node_modules/sirv-cli/bin.js dist/agent-workspace/browser --host localhost --port ${ports.workspace} --single --quiet`,
    cwd: '../..',
    url: `http://localhost:${ports.workspace}/`,
  },
});
