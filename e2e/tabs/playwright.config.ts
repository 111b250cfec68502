import { defineConfig } from '@playwright/test';
import type { BrowserName } from '../hostile/browsers';

/** Which of three real tabs leads, in Chromium and Firefox, with the built library. */
export default defineConfig<object, { target: BrowserName }>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  workers: 1, // A browser has one focus.
  reporter: 'list',
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    { name: 'firefox', use: { target: 'firefox' } },
  ],
});
