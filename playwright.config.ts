import { defineConfig, devices } from '@playwright/test';
import { serveFolder } from './e2e/support/serve-folder';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { ports } from './scripts/ports.mjs';

/**
 * Two real origins: the workspace and the demo CRM. The CRM is tested as a zoneless production build
 * and as a development build with zone.js, in which NgRx checks every action and state.
 */
export default defineConfig({
  testDir: 'e2e',
  // Subfolders have their own configuration.
  testMatch: /e2e[\\/][^\\/]+\.e2e\.ts$/,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'playwright-results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // The demo's own policy blocks frames of any other origin; e2e/hostile tests it.
    bypassCSP: true,
    launchOptions: chromiumLaunchOptions(),
    // A trace takes a third of the time of each test. `--trace on` records one.
    trace: 'off',
  },
  projects: [
    {
      name: 'zoneless',
      // e2e/hostile covers more than this on the zoneless build.
      testIgnore: 'trust.e2e.ts',
      use: { baseURL: `http://localhost:${ports.crm}` },
    },
    {
      name: 'zone.js',
      // Rendering does not depend on the zone, and neither do these applications and browsers.
      testIgnore: ['accessibility.e2e.ts', 'hidden-tab.e2e.ts', 'load.e2e.ts', 'router.e2e.ts'],
      use: { baseURL: `http://localhost:${ports.crmZone}` },
    },
  ],
  webServer: [
    serveFolder('dist/crm-demo/browser', ports.crm),
    serveFolder('dist/crm-demo-zone/browser', ports.crmZone),
    serveFolder('dist/agent-workspace/browser', ports.workspace),
  ],
});
