import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';
import { serveFolder } from '../support/serve-folder';

/** What the library leaves in memory after a long day, as measured by Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 30 * 60_000,
  forbidOnly: true,
  workers: 1,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${String(ports.crm)}`,
    launchOptions: chromiumLaunchOptions(),
  },
  webServer: serveFolder('dist/soak/browser', ports.crm),
});
