import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { WORKSPACE } from '../crm';

const HERE = String(ports.workspace);
const REFUSED = 'refused, no iframe';

/** An address that the application is talked into giving to the workspace component. */
const address = (title: string, url: string, outcome = REFUSED): Attack => ({
  title,
  ground: 'development build',
  outcome,
  run: async (crm) => {
    await crm.page.evaluate((src) => {
      const component = window.ng.getComponent(document.querySelector('crm-root'));
      component.address = src;
      window.ng.applyChanges(component);
    }, url);
    await crm.expectSoon(async () => (await crm.text('rox-chat-workspace')) !== '');
    const [refusal, iframe] = await Promise.all([
      crm.text('rox-chat-workspace [role=alert]'),
      crm.page.$('rox-chat-workspace iframe'),
    ]);
    if (refusal !== '' && iframe === null) return REFUSED;
    await crm.ready();
    return 'loaded';
  },
  verify: async (crm) => {
    if (await crm.page.evaluate(() => 'pwned' in window)) throw new Error('it ran');
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
  address('credentials', `http://localhost:${HERE}@foreign.test:${HERE}/`),
  address('credentials for the allowed origin', `http://user:secret@localhost:${HERE}/`),
  address('a tab within the scheme', `ht\ttp://localhost:${HERE}/`),
  address('no scheme', `//foreign.test:${HERE}/`),
  address('backslashes', `http:\\\\foreign.test:${HERE}\\`),
  address('the allowed origin as a prefix', `${WORKSPACE}.foreign.test/`),
  address('a trailing dot', `http://localhost.:${HERE}/`),
];
