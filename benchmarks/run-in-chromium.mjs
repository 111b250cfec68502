import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumLaunchOptions } from '../scripts/chromium.mjs';

const DIST = './dist/ngx-roxchat/fesm2022';

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
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // As the Angular CLI resolves packages: RxJS in its modern build.
    conditions: ['es2020', 'es2015'],
    mainFields: ['es2020', 'es2015', 'browser', 'module', 'main'],
    alias: {
      'ngx-roxchat/core': `${DIST}/ngx-roxchat-core.mjs`,
      'ngx-roxchat/store': `${DIST}/ngx-roxchat-store.mjs`,
    },
    define: {
      ngDevMode: 'false',
      ...Object.fromEntries(
        Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  });
  const script = bundle.outputFiles[0].text.replaceAll('</script', '<\\/script');
  const pages = {
    ...others,
    [url]: `<!doctype html><rox-chat-benchmark></rox-chat-benchmark><script>${script}</script>`,
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
