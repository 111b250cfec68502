import { defineConfig, devices } from '@playwright/test';
import { serveFolder } from './e2e/support/serve-folder';
import { chromiumLaunchOptions } from './scripts/chromium.mjs';
import { ports } from './scripts/ports.mjs';

/**
 * Two real origins: the workspace, and the demo CRM, zoneless as it is built for production, and with
 * zone.js as it is built for development, which has NgRx check every action and state.
 */
export default defineConfig({
  testDir: 'e2e',
  // Folders within have a configuration of their own.
  testMatch: /e2e[\\/][^\\/]+\.e2e\.ts$/,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'playwright-results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // The demo's own policy lets no other origin into a frame; e2e/hostile tests it.
    bypassCSP: true,
    launchOptions: chromiumLaunchOptions(),
    // A trace of each test costs a third of the time; --trace on makes one.
    trace: 'off',
  },
  projects: [
    {
      name: 'zoneless',
      // e2e/hostile tries more than that, on the zoneless build.
      testIgnore: 'trust.e2e.ts',
      use: { baseURL: `http://localhost:${ports.crm}` },
    },
    {
      name: 'zone.js',
      // What is rendered does not depend on the zone, nor do these applications and browsers.
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
