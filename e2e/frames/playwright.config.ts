import { defineConfig } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import type { BrowserName } from '../hostile/browsers';

/** Bound frames that come, go and share a page, in an application with the packed package. */
export default defineConfig<object, { target: BrowserName }>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  // Less than a command is waited for, and than the component is patient: nothing passes by these.
  expect: { timeout: 8_000 },
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    { name: 'firefox', testIgnore: ['cost.e2e.ts', 'set-up.e2e.ts'], use: { target: 'firefox' } },
  ],
  webServer: {
    command: 'node e2e/frames/server.mjs',
    cwd: '../..',
    url: `http://127.0.0.1:${String(ports.frames.workspace)}/`,
  },
});
