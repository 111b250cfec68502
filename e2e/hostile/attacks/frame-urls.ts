import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { WORKSPACE } from '../crm';
import { expectSoon } from '../wait';

const PORT = String(ports.workspace);
const PASSWORD = 'pass-word';
const REFUSED = 'refused, no iframe';

/** An address that an attacker gets the application to pass to the workspace component. */
const address = (title: string, url: string, outcome = REFUSED): Attack => ({
  title,
  setup: 'development build',
  outcome,
  run: async (crm) => {
    await crm.page.evaluate((src) => {
      window.giveAddress(src);
    }, url);
    // The notice about the loading may be gone before it is seen.
    const isShown = () =>
      crm.page.evaluate((src) => {
        const workspace = document.querySelector('rox-chat-workspace');
        const iframe = workspace?.querySelector('iframe');
        return workspace?.textContent.trim() !== '' || iframe?.getAttribute('src') === src;
      }, url);
    await expectSoon(isShown);
    const [refusal, iframe] = await Promise.all([
      crm.text('rox-chat-workspace [data-notice=refused]'),
      crm.page.$('rox-chat-workspace iframe'),
    ]);
    if (refusal.includes(PASSWORD)) {
      return 'refused, and the password is shown';
    }
    if (refusal !== '' && iframe === null) {
      return REFUSED;
    }
    await crm.ready();
    return 'loaded';
  },
  verify: async (crm) => {
    if (await crm.page.evaluate(() => 'pwned' in window)) {
      throw new Error('the script ran');
    }
    if ((await crm.log()).includes(PASSWORD)) {
      throw new Error('the password is in the log');
    }
  },
});

export const FRAME_URLS: readonly Attack[] = [
  address(
    'another page of the allowed origin, which may be shown',
    `${WORKSPACE}/?other`,
    'loaded',
  ),
  address('javascript:', 'javascript:parent.pwned=1'),
  address('javascript: with a newline in it', 'java\nscript:parent.pwned=1'),
  address('data:', 'data:text/html,<title>data</title>'),
  address('blob: of the allowed origin', `blob:${WORKSPACE}/7f3e0c1a`),
  address('about:blank', 'about:blank'),
  address('credentials', `http://localhost:${PORT}@foreign.test:${PORT}/`),
  ...['//', '/', '', '\\\\', '/\t/'].map((slashes) =>
    address(
      `credentials for the allowed origin, after ${JSON.stringify(slashes)}`,
      `http:${slashes}user:${PASSWORD}@localhost:${PORT}/`,
    ),
  ),
  address('a tab within the scheme', `ht\ttp://localhost:${PORT}/`),
  address('no scheme', `//foreign.test:${PORT}/`),
  address('backslashes', `http:\\\\foreign.test:${PORT}\\`),
  address('the allowed origin as a prefix', `${WORKSPACE}.foreign.test/`),
  address('a trailing dot', `http://localhost.:${PORT}/`),
];
