import { expect } from '@playwright/test';
import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { type Crm, WORKSPACE } from '../crm';
import { getCardText, openCard, startChat } from '../outgoing-chat';
import { post } from '../post';
import { countMessages } from '../recorder';
import { expectSoon, waitUntil } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const STARTING = 'Starting the chat…';
const WRONG_SOURCE = 'From another window × 1';

/** Starts a chat while another page is in the workspace's frame; returns what that page gets. */
async function startInReplacedFrame(crm: Crm, src: string, sandbox?: string): Promise<string> {
  const frame = await crm.replaceWorkspace(src, sandbox);
  await crm.page.$eval('rox-chat-workspace iframe', (iframe) => {
    iframe.contentWindow?.postMessage('for any origin', '*');
  });
  await expectSoon(async () => (await countMessages(frame)) === 1);
  await startChat(crm);
  const isReceived = await waitUntil(async () => (await countMessages(frame)) > 1, 1_000);
  return isReceived ? 'received' : 'zero bytes received';
}

/** Starts a chat; returns the params of the command that the workspace receives. */
async function startAndReceive(crm: Crm): Promise<object> {
  const command = (await crm.frame()).evaluate(
    () =>
      new Promise<object>((resolve) => {
        addEventListener('message', ({ data: { params } }: MessageEvent<{ params?: object }>) => {
          if (params) {
            resolve(params);
          }
        });
      }),
  );
  await startChat(crm);
  return command;
}

const selected = (params: object): object => ({
  source: 'roxchat',
  event: 'visitorSelected',
  params,
});

/** While a command is in flight: a reply ends it only if the workspace posts it. */
const duringCommand = (
  title: string,
  createReply: (params: object) => object,
  result: string,
): Attack => {
  let data: object;
  return {
    title,
    outcome: WRONG_SOURCE,
    prepare: openCard,
    run: async (crm) => {
      data = createReply(await startAndReceive(crm));
      await post(await crm.addFrame(`${WORKSPACE}/empty`), data);
    },
    verify: async (crm) => {
      await expectSoon(async () => (await getCardText(crm)) === STARTING);
      await post(await crm.frame(), data);
      await expectSoon(async () => (await getCardText(crm)).startsWith(result));
    },
  };
};

/** While a command is in flight: a message of the workspace that is no failure does not end it. */
const ignoredReply = (title: string, data: object): Attack => {
  let params: object;
  return {
    title,
    outcome: 'Unknown event × 1',
    prepare: openCard,
    run: async (crm) => {
      params = await startAndReceive(crm);
      await post(await crm.frame(), data);
    },
    verify: async (crm) => {
      expect(await getCardText(crm)).toBe(STARTING);
      await post(await crm.frame(), selected(params));
      await expectSoon(async () => (await getCardText(crm)).startsWith('Chat started.'));
    },
  };
};

export const COMMANDS: readonly Attack[] = [
  {
    title:
      'a command, while another page of the allowed origin is in the frame (it may receive it)',
    prepare: openCard,
    outcome: 'received',
    run: (crm) => startInReplacedFrame(crm, `${WORKSPACE}/empty`),
  },
  {
    title: 'a command, while a foreign page is in the frame',
    prepare: openCard,
    outcome: 'zero bytes received',
    run: (crm) => startInReplacedFrame(crm, `${FOREIGN}/empty`),
  },
  {
    title: 'a command, while the workspace is on its way to a foreign page',
    prepare: openCard,
    outcome: 'zero bytes received',
    run: async (crm) => {
      const workspace = await crm.frame();
      const frame = await crm.whileLoading(async () => {
        await workspace.evaluate((url) => {
          setTimeout(() => {
            location.href = url;
          });
        }, `${FOREIGN}/held`);
        await fetch(`${WORKSPACE}/one-is-held`);
        await startChat(crm);
        await fetch(`${WORKSPACE}/release`);
      });
      const isReceived = await waitUntil(async () => (await countMessages(frame)) > 0, 1_000);
      return isReceived ? 'received' : 'zero bytes received';
    },
  },
  {
    title: 'a command, after the allowed origin redirected to a foreign one',
    prepare: openCard,
    outcome: 'zero bytes received',
    run: (crm) =>
      startInReplacedFrame(
        crm,
        `${WORKSPACE}/redirect?to=${encodeURIComponent(`${FOREIGN}/empty`)}`,
      ),
  },
  {
    title: 'a command, while the workspace’s page is sandboxed',
    prepare: openCard,
    outcome: 'zero bytes received',
    run: (crm) => startInReplacedFrame(crm, `${WORKSPACE}/empty`, 'allow-scripts'),
  },
  {
    title: 'a command, while the frame has not loaded yet',
    prepare: openCard,
    outcome: 'nothing posted before it has loaded, one command after',
    run: async (crm) => {
      await crm.page.$eval(
        'rox-chat-workspace iframe',
        (iframe, src) => {
          iframe.setAttribute('src', src);
          iframe.parentElement?.append(iframe);
          // Until its page is loaded, its window is an empty one of the CRM's own origin.
          const empty = iframe.contentWindow;
          window.postedTooEarly = 0;
          if (empty) {
            empty.postMessage = () => window.postedTooEarly++;
          }
        },
        `${WORKSPACE}/held`,
      );
      await startChat(crm);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const tooEarly = await crm.page.evaluate(() => window.postedTooEarly);
      const frame = await crm.whileLoading(() => fetch(`${WORKSPACE}/release`));
      await expectSoon(async () => (await countMessages(frame)) > 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const count = await countMessages(frame);
      return tooEarly === 0 && count === 1
        ? 'nothing posted before it has loaded, one command after'
        : `${String(tooEarly)} before, ${String(count)} after`;
    },
  },
  {
    title: 'a command in flight, when the workspace reloads',
    prepare: openCard,
    outcome: 'not sent again',
    run: async (crm) => {
      await startChat(crm);
      const frame = await crm.replaceWorkspace(`${WORKSPACE}/empty`);
      const isSentAgain = await waitUntil(async () => (await countMessages(frame)) > 0, 1_000);
      return isSentAgain ? 'sent again' : 'not sent again';
    },
  },
  duringCommand(
    'a forged success from a sibling frame, while a command is in flight',
    selected,
    'Chat started.',
  ),
  duringCommand(
    'a forged failure from a sibling frame, while a command is in flight',
    () => ({
      source: 'roxchat',
      event: 'start_outgoing_chat',
      params: { error: 'visitor_already_in_chat' },
    }),
    'The visitor is already chatting.',
  ),
  ignoredReply('an event of a newer server with a code, while a command is in flight', {
    source: 'roxchat',
    event: 'operatorStatusChanged',
    params: { code: 'online' },
  }),
  ignoredReply('a reply with the code ok, while a command is in flight', {
    source: 'roxchat',
    event: 'start_outgoing_chat',
    params: { code: 'ok' },
  }),
  {
    title: 'a failure code three levels down in an event of another name',
    outcome: 'failed: no_tariff_option',
    prepare: openCard,
    run: async (crm) => {
      await startChat(crm);
      await post(await crm.frame(), {
        source: 'roxchat',
        event: 'x',
        params: { response: { error: 'no_tariff_option' } },
      });
      await waitUntil(async () => (await getCardText(crm)) !== STARTING, 3_000);
      return (await getCardText(crm)).includes('another tariff')
        ? 'failed: no_tariff_option'
        : await getCardText(crm);
    },
  },
  {
    title: 'a failure, while no command is in flight',
    outcome: 'Unknown event × 1',
    run: async (crm) =>
      post(await crm.frame(), {
        source: 'roxchat',
        event: 'start_outgoing_chat',
        params: { error: 'visitor_already_in_chat' },
      }),
  },
  {
    title: 'an error code that is HTML',
    setup: 'under its policy',
    prepare: openCard,
    outcome: 'shown as text',
    run: async (crm) => {
      await startChat(crm);
      await post(await crm.frame(), {
        source: 'roxchat',
        event: 'start_outgoing_chat',
        params: { error: '<img data-evil src=x onerror="window.pwned=1">' },
      });
      // The inspector shows the code of the newest result as the workspace wrote it.
      await expectSoon(async () =>
        (await crm.text('crm-command-list li')).includes('<img data-evil'),
      );
      const elements = await crm.page.$$('[data-evil]');
      return elements.length === 0 ? 'shown as text' : 'shown as HTML';
    },
  },
];
