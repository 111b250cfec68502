import { ports } from '../../../scripts/ports.mjs';
import { message } from '../../support/message';
import type { Attack } from '../attack';
import { CANARY, CRM, type Crm, WORKSPACE } from '../crm';
import { getSenderUrl, openLeavingWindow, post } from '../post';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const WRONG_SOURCE = 'From another window × 1';

const fromSibling = (title: string, origin: string, src: string, sandbox?: string): Attack => ({
  title,
  origin,
  outcome: WRONG_SOURCE,
  run: async (crm) => post(await crm.addFrame(src, sandbox)),
});

/** While the application shows the component, but the component shows no iframe. */
const withoutIframe = (title: string, act: (crm: Crm) => Promise<unknown>): Attack => ({
  title: `${title}, while the component shows no iframe`,
  setup: 'development build',
  origin: WORKSPACE,
  outcome: WRONG_SOURCE,
  run: async (crm) => {
    await crm.hideWorkspace();
    await act(crm);
  },
});

export const SENDERS: readonly Attack[] = [
  fromSibling('a sibling frame of the allowed origin', WORKSPACE, `${WORKSPACE}/empty`),
  fromSibling('a sibling frame of a foreign origin', FOREIGN, `${FOREIGN}/empty`),
  fromSibling('a sandboxed sibling frame', 'null', `${WORKSPACE}/empty`, 'allow-scripts'),
  fromSibling('a sibling frame with a data: page', 'null', 'data:text/html,<title>data</title>'),
  {
    title: "a frame of the allowed origin inside the workspace's",
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) =>
      (await crm.frame()).evaluate(
        (src) => {
          document.body.append(Object.assign(document.createElement('iframe'), { src }));
        },
        getSenderUrl(WORKSPACE, 'top'),
      ),
  },
  {
    title: "a srcdoc frame inside the workspace's",
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) =>
      (await crm.frame()).evaluate(
        (srcdoc) => {
          document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
        },
        `<script>top.postMessage(${JSON.stringify(message(CANARY))}, '*')</script>`,
      ),
  },
  {
    title: 'a window of the allowed origin that the CRM has opened',
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: (crm) =>
      crm.page.evaluate(
        (url) => {
          window.open(url);
        },
        getSenderUrl(WORKSPACE, 'opener'),
      ),
  },
  {
    title: 'a window of the allowed origin that the workspace has opened',
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) =>
      (await crm.frame()).evaluate(
        (url) => {
          window.open(url);
        },
        getSenderUrl(WORKSPACE, 'opener.parent'),
      ),
  },
  withoutIframe('a sibling frame of the allowed origin', async (crm) =>
    post(await crm.addFrame(`${WORKSPACE}/empty`)),
  ),
  withoutIframe('a window of the allowed origin that goes away', openLeavingWindow),
  {
    title: 'the page that has opened the CRM',
    setup: 'opened by another page',
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) =>
      crm.opener?.evaluate((data) => {
        window.opened?.postMessage(data, '*');
      }, message(CANARY)),
  },
  {
    title: "the CRM's own page",
    origin: CRM,
    outcome: WRONG_SOURCE,
    run: (crm) => post(crm.page, message(CANARY), 'self'),
  },
];
