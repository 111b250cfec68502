import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';
import { serveFolder } from '../support/serve-folder';

/** The demo CRM rendered by its own server, which the tests start, and the workspace's origin. */
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
  webServer: serveFolder('dist/agent-workspace/browser', ports.workspace),
});
