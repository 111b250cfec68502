import { findBrowser } from './find-browser.mjs';

/** The Firefox to use: FIREFOX_PATH's or the system's. Playwright's own is not a released one. */
export function firefoxPath() {
  return findBrowser({
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    install: 'Debian: apt-get install firefox-esr; any system: mozilla.org/firefox',
  });
}
