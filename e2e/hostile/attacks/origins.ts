import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { CRM, WORKSPACE } from '../crm';
import { post } from '../post';

const [OTHER_PORT, PORT_AND_MORE] = ports.lookAlikes.map((port) => `http://localhost:${port}`);
const HERE = String(ports.workspace);
const WRONG_ORIGIN = 'From another origin × 1';

/** A page of another origin, in the workspace's own iframe: its window is the right one. */
const inPlace = (title: string, origin: string, src = `${origin}/empty`): Attack => ({
  title,
  origin,
  outcome: WRONG_ORIGIN,
  run: async (crm) => post(await crm.replaceWorkspace(src)),
});

/** A page that the CRM's own scripts make, in the workspace's own iframe. */
const madeHere = (title: string, make: () => void): Attack => ({
  title,
  origin: CRM,
  outcome: WRONG_ORIGIN,
  run: async (crm) => post(await crm.whileLoading(() => crm.page.evaluate(make))),
});

export const ORIGINS: readonly Attack[] = [
  inPlace('a foreign origin', `http://foreign.test:${HERE}`),
  inPlace('the allowed host as a prefix', `http://localhost.foreign.test:${HERE}`),
  inPlace('the allowed host as a suffix', `http://evil-localhost:${HERE}`),
  inPlace('a subdomain of the allowed host', `http://sub.localhost:${HERE}`),
  inPlace('the allowed host with a trailing dot', `http://localhost.:${HERE}`),
  inPlace('another port', OTHER_PORT ?? ''),
  inPlace('the allowed port as a prefix', PORT_AND_MORE ?? ''),
  inPlace('another scheme', `https://localhost:${HERE}`),
  inPlace('the loopback address in place of its name', `http://127.0.0.1:${HERE}`),
  inPlace(
    'a homograph (a Cyrillic о)',
    `http://xn--lcalhost-nbh:${HERE}`,
    `http://l\u043ecalhost:${HERE}/empty`,
  ),
  {
    title: 'the allowed origin in capitals, which is the same origin',
    origin: WORKSPACE,
    outcome: 'accepted × 1',
    run: async (crm) => post(await crm.replaceWorkspace(`HTTP://LOCALHOST:${HERE}/empty`)),
  },
  {
    ...inPlace('the allowed origin, sandboxed', 'null'),
    run: async (crm) => post(await crm.replaceWorkspace(`${WORKSPACE}/empty`, 'allow-scripts')),
  },
  inPlace('a data: page', 'null', 'data:text/html,<title>data</title>'),
  madeHere('a srcdoc page', () => {
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.srcdoc = '<title>srcdoc</title>';
    }
  }),
  madeHere('a blob: page', () => {
    const page = new Blob(['<title>blob</title>'], { type: 'text/html' });
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.src = URL.createObjectURL(page);
    }
  }),
  madeHere('about:blank', () => {
    const iframe = document.querySelector('iframe');
    if (iframe) {
      iframe.src = 'about:blank';
    }
  }),
];
