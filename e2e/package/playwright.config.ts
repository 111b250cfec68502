import { defineConfig, devices } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { ports } from '../../scripts/ports.mjs';
import { serveFolder } from '../support/serve-folder';

/** An application that scripts/compat/ has made and built. */
interface App {
  readonly name: string;
  readonly port: number;
  readonly specs: string[];
  /** The folder of its page, or the command of a server of its own. */
  readonly folder?: string;
  readonly command?: string;
}

const appsFolder = process.env['PACKAGE_APPS'] ?? '';
// Without the folder, knip reads this file.
const apps = (
  appsFolder === '' ? [] : JSON.parse(readFileSync(join(appsFolder, 'apps.json'), 'utf8'))
) as readonly App[];

/** The packed package in new applications. */
export default defineConfig({
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: join(appsFolder, 'results.json') }]],
  use: { ...devices['Desktop Chrome'], launchOptions: chromiumLaunchOptions() },
  projects: apps.map(({ name, port, specs }) => ({
    name,
    testMatch: specs,
    use: { baseURL: `http://localhost:${port}` },
  })),
  webServer: [
    ...apps.map(({ folder, command, port }) =>
      command === undefined
        ? serveFolder(folder ?? '', port)
        : { command, url: `http://localhost:${port}/` },
    ),
    serveFolder('dist/agent-workspace/browser', ports.workspace),
  ],
});
