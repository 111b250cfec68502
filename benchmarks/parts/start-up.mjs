import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';
import { buildApp } from '../harness/builds.mjs';
import { interleave } from '../harness/rounds.mjs';
import { serve } from '../harness/serve.mjs';
import { measureCpu } from '../harness/sites.mjs';

const NAMES = ['ngrx', 'module'];

/** Main-thread time in ms to start a production build with a store, without and with `forRoot`. */
export const startUp = {
  title: 'The start of an application',
  async measure(rounds) {
    const pages = {};
    for (const name of NAMES) {
      const [main, ...others] = Object.entries(buildApp(name).scripts);
      const script = main[1].replaceAll('</script', '<\\/script');
      pages[`/${name}`] =
        `<!doctype html><base href="/"><app-root></app-root><script type="module">${script}</script>`;
      others.forEach(([file, text]) => (pages[`/${file}`] = text));
    }
    const { origin, close } = await serve('crm', pages);
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      return await interleave(rounds, NAMES, async (name) => {
        const context = await browser.newContext();
        const page = await context.newPage();
        const devtools = await context.newCDPSession(page);
        await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
        await page.goto(`${origin}/${name}`);
        await page.evaluate(rendered);
        const cpu = (await measureCpu({ devtools })) / 1_000;
        await context.close();
        return { cpu };
      });
    } finally {
      await browser.close();
      close();
    }
  },
};

/** Runs in the page: resolves when the application has rendered. */
const rendered = () =>
  new Promise((resolve) => {
    const look = () =>
      document.querySelector('app-root button') ? resolve() : requestAnimationFrame(look);
    look();
  });
