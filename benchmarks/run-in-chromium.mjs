import { chromium } from '@playwright/test';
import { bundlePage } from '../scripts/bundle-page.mjs';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';

/**
 * Bundles a benchmark's page with the built library, as an application's production build would,
 * calls its `run(argument)` in Chromium, and gives what that returned, and the browser's version.
 *
 * @param entry the page's TypeScript
 * @param url where the page is shown
 * @param others what else is served, by address
 * @param constants what the page declares and has not
 */
export async function runInChromium({ entry, url, argument, others = {}, constants = {} }) {
  const script = await bundlePage(entry, constants);
  const pages = {
    ...others,
    [url]: `<!doctype html><rox-chat-benchmark></rox-chat-benchmark>${script}`,
  };
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: pages[route.request().url()] ?? '' }),
    );
    await page.goto(url);
    const results = await page.evaluate((given) => window.run(given), argument);
    return { results, version: browser.version() };
  } finally {
    await browser.close();
  }
}
