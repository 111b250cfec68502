import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { firefoxPath } from '../../scripts/firefox.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** Every host name resolves to this address, as an attack may come from any host. */
const LOCALHOST = '127.0.0.1';

const LAUNCH: Readonly<Record<BrowserName, () => LaunchOptions>> = {
  chromium: () => {
    const { executablePath, args } = chromiumLaunchOptions();
    return { executablePath, args: [...args, `--host-resolver-rules=MAP * ${LOCALHOST}`] };
  },
  firefox: () => ({
    browser: 'firefox',
    executablePath: firefoxPath(),
    extraPrefsFirefox: { 'network.dns.forceResolve': LOCALHOST, 'network.proxy.type': 0 },
  }),
};

/** Starts a browser; Firefox is driven over WebDriver BiDi. */
export function launch(name: BrowserName): Promise<Browser> {
  return puppeteer.launch({
    ...LAUNCH[name](),
    acceptInsecureCerts: true,
    // The demo shows the workspace beside its pages.
    defaultViewport: { width: 1440, height: 900 },
  });
}
