import { defineConfig, devices } from '@playwright/test';
import recipe from '../../docs/recipes/playwright.config';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';
import { serveFolder } from '../support/serve-folder';

/** The folder that scripts/workspace-check.mjs creates and installs the package in. */
const project = process.env['WORKSPACE_PROJECT'] ?? '';

interface Server {
  command: string;
  url: string;
}

const [crm, workspace] = recipe.webServer as [Server, Server];

/** The Playwright recipe, unchanged, and the command, both with the packed package. */
export default defineConfig({
  ...recipe,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: { ...devices['Desktop Chrome'], ...recipe.use, launchOptions: chromiumLaunchOptions() },
  projects: [
    { name: 'recipe', testDir: '../../docs/recipes' },
    { name: 'command', testDir: '.', testMatch: '*.e2e.ts' },
  ],
  webServer: [
    { ...crm, ...serveFolder(`${project}/crm`, ports.crm) },
    { ...workspace, cwd: project },
  ],
});
