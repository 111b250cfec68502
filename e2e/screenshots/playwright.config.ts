import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';

/** Takes the screenshots for the documentation; not a test. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.shot.ts',
  workers: 1,
  reporter: 'list',
  projects: (base.projects ?? []).slice(0, 1),
});
