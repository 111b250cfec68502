import { findBrowser } from './find-browser.mjs';

/** Returns the Firefox to use: FIREFOX_PATH's or the system's. Playwright's is no released one. */
export function firefoxPath() {
  return findBrowser({
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    install: 'Debian: apt-get install firefox-esr; any system: mozilla.org/firefox',
  });
}
