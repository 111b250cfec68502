import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What the browser needs on machines without a sandbox or a network, such as CI's. */
const ARGS = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Launch options of the Chromium to use: CHROMIUM_PATH's, the system's, or Playwright's own. */
export function chromiumLaunchOptions() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named ? [named] : [...SYSTEM_NAMES.map(findOnPath), chromium.executablePath()];
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error(
      `${named ? `CHROMIUM_PATH is ${named}, where nothing is.` : 'No Chromium was found.'} ` +
        'Install one (Debian: apt-get install chromium; any system: npx playwright install ' +
        'chromium), or set CHROMIUM_PATH to its executable.',
    );
  }
  const asRoot = process.getuid?.() === 0;
  return { executablePath, args: asRoot ? [...ARGS, '--no-sandbox'] : ARGS };
}

function findOnPath(name) {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which';
    return execFileSync(finder, [name], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split(/\r?\n/)[0];
  } catch {
    return undefined;
  }
}
