import { defineConfig } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import type { BrowserName } from './browsers';

/** Runs every attack in real browsers; the outcomes are in docs/attacks.md. */
export default defineConfig<object, { target: BrowserName }>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  forbidOnly: true,
  fullyParallel: true,
  workers: 3, // The tests wait a while to see that nothing happens.
  reporter: [['list'], ['./table-reporter.ts']],
  projects: [
    { name: 'chromium', use: { target: 'chromium' } },
    { name: 'firefox', use: { target: 'firefox' } },
  ],
  webServer: {
    command: 'node e2e/hostile/server.mjs',
    cwd: '../..',
    url: `http://127.0.0.1:${String(ports.workspace)}/empty`,
  },
});
