import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

/** Arguments for machines without a network or a GPU, such as those of CI. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu', // An emulated GPU takes an eighth of a test's time.
  '--disable-sync',
];

/** Returns launch options for Chromium: CHROMIUM_PATH's, the system's, or Playwright's. */
export function chromiumLaunchOptions() {
  const executablePath = findBrowser({
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    bundled: chromium.executablePath(),
    install: 'Debian: apt-get install chromium; any system: npx playwright install chromium',
  });
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: isRoot ? [...ARGS, '--no-sandbox'] : ARGS };
}
