import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { CRM, WORKSPACE } from '../crm';
import { post } from '../post';

const [OTHER_PORT, LONGER_PORT] = ports.lookAlikes.map((port) => `http://localhost:${port}`);
const PORT = String(ports.workspace);
const WRONG_ORIGIN = 'From another origin × 1';

/** A page of another origin in the workspace's own iframe: the source of its message is right. */
const inPlace = (title: string, origin: string, src = `${origin}/empty`): Attack => ({
  title,
  origin,
  outcome: WRONG_ORIGIN,
  run: async (crm) => post(await crm.replaceWorkspace(src)),
});

/** A page that the CRM's own scripts create in the workspace's own iframe. */
const fromCrm = (title: string, create: () => void): Attack => ({
  title,
  origin: CRM,
  outcome: WRONG_ORIGIN,
  run: async (crm) => post(await crm.whileLoading(() => crm.page.evaluate(create))),
});

export const ORIGINS: readonly Attack[] = [
  inPlace('a foreign origin', `http://foreign.test:${PORT}`),
  inPlace('the allowed host as a prefix', `http://localhost.foreign.test:${PORT}`),
  inPlace('the allowed host as a suffix', `http://evil-localhost:${PORT}`),
  inPlace('a subdomain of the allowed host', `http://sub.localhost:${PORT}`),
  inPlace('the allowed host with a trailing dot', `http://localhost.:${PORT}`),
  inPlace('another port', OTHER_PORT ?? ''),
  inPlace('the allowed port as a prefix', LONGER_PORT ?? ''),
  inPlace('another scheme', `https://localhost:${PORT}`),
  inPlace('the loopback address in place of its name', `http://127.0.0.1:${PORT}`),
  inPlace(
    'a homograph (a Cyrillic о)',
    `http://xn--lcalhost-nbh:${PORT}`,
    `http://l\u043ecalhost:${PORT}/empty`,
  ),
  {
    title: 'the allowed origin in capitals, which is the same origin',
    origin: WORKSPACE,
    outcome: 'accepted × 1',
    run: async (crm) => post(await crm.replaceWorkspace(`HTTP://LOCALHOST:${PORT}/empty`)),
  },
  {
    ...inPlace('the allowed origin, sandboxed', 'null'),
    run: async (crm) => post(await crm.replaceWorkspace(`${WORKSPACE}/empty`, 'allow-scripts')),
  },
  inPlace('a data: page', 'null', 'data:text/html,<title>data</title>'),
  fromCrm('a srcdoc page', () => {
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.srcdoc = '<title>srcdoc</title>';
    }
  }),
  fromCrm('a blob: page', () => {
    const page = new Blob(['<title>blob</title>'], { type: 'text/html' });
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.src = URL.createObjectURL(page);
    }
  }),
  fromCrm('about:blank', () => {
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.src = 'about:blank';
    }
  }),
];
