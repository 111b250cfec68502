import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

/** What the browser needs on machines without a network or a GPU, such as CI's. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu', // An emulated one takes an eighth of the time of a test.
  '--disable-sync',
];

/** Launch options of the Chromium to use: CHROMIUM_PATH's, the system's, or Playwright's own. */
export function chromiumLaunchOptions() {
  const executablePath = findBrowser({
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    bundled: chromium.executablePath(),
    install: 'Debian: apt-get install chromium; any system: npx playwright install chromium',
  });
  const asRoot = process.getuid?.() === 0;
  return { executablePath, args: asRoot ? [...ARGS, '--no-sandbox'] : ARGS };
}
