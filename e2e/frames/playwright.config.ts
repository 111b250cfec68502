import { defineConfig } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import type { BrowserName } from '../hostile/browsers';

/** Tests of bound frames that are added, removed and combined, with the packed package. */
export default defineConfig<object, { target: BrowserName }>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  // Shorter than the time limits of a command and of the notice, so no test passes due to these.
  expect: { timeout: 8_000 },
  forbidOnly: true,
  fullyParallel: true,
  workers: 4, // The tests mostly wait.
  reporter: 'list',
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    {
      name: 'firefox',
      testIgnore: ['cost.e2e.ts', 'set-up.e2e.ts'],
      // The notices take ten seconds each: in one language, and only those that are shown.
      grepInvert: / en: | in production/,
      use: { target: 'firefox' },
    },
  ],
  webServer: {
    command: 'node e2e/frames/server.mjs',
    cwd: '../..',
    url: `http://127.0.0.1:${String(ports.frames.workspace)}/`,
  },
});
