import { ports } from '../../../scripts/ports.mjs';
import { message } from '../../support/message';
import type { Attack } from '../attack';
import { CANARY, WORKSPACE } from '../crm';
import { getSenderUrl, IN_FLIGHT, post, postMany } from '../post';
import { expectSoon } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const WRONG_ORIGIN = 'From another origin × 1';

export const LIFE_CYCLE: readonly Attack[] = [
  {
    title: 'the workspace posts while its page is going away',
    origin: WORKSPACE,
    outcome: 'From another window × 1',
    run: async (crm) => {
      const frame = await crm.frame();
      await frame.evaluate((data) => {
        addEventListener('pagehide', () => {
          parent.postMessage(data, '*');
        });
      }, message(CANARY));
      await crm.replaceWorkspace(`${FOREIGN}/empty`);
    },
  },
  {
    title: 'messages in flight when the iframe is removed',
    outcome: `From another window × ${String(IN_FLIGHT)}`,
    run: (crm) =>
      postMany(crm, () => {
        window.onFirstMessage = () => document.querySelector('rox-chat-workspace iframe')?.remove();
      }),
  },
  {
    title: 'messages in flight when the iframe is moved in the document',
    outcome: `From another window × ${String(IN_FLIGHT)}`,
    run: (crm) =>
      postMany(crm, () => {
        window.onFirstMessage = () => {
          const iframe = document.querySelector('rox-chat-workspace iframe');
          if (iframe) {
            iframe.parentElement?.append(iframe);
          }
        };
      }),
    verify: (crm) => crm.ready(),
  },
  {
    title: 'messages in flight when Angular takes the iframe out of the document',
    setup: 'development build',
    outcome: `From another window × ${String(IN_FLIGHT)}`,
    run: (crm) =>
      postMany(crm, () => {
        window.onFirstMessage = () => {
          window.giveAddress('about:blank');
        };
      }),
  },
  {
    title: 'timers of the previous page, once another page is in the frame',
    outcome: 'not delivered',
    run: async (crm) => {
      const old = await crm.frame();
      await old.evaluate((data) => {
        setInterval(() => {
          parent.postMessage(data, '*');
        }, 600);
      }, message(CANARY));
      await crm.replaceWorkspace(`${WORKSPACE}/empty`);
    },
  },
  {
    title: 'a redirect of the allowed origin to a foreign one',
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    run: async (crm) => {
      const to = encodeURIComponent(`${FOREIGN}/empty`);
      await post(await crm.replaceWorkspace(`${WORKSPACE}/redirect?to=${to}`));
    },
  },
  {
    title: 'the workspace itself goes to a foreign page',
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    run: async (crm) => {
      const frame = await crm.frame();
      await post(
        await crm.whileLoading(() =>
          frame.evaluate((url) => {
            setTimeout(() => {
              location.href = url;
            });
          }, `${FOREIGN}/empty`),
        ),
      );
    },
  },
  {
    title: 'a foreign page, from which the agent goes back to the workspace',
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    run: async (crm) => post(await crm.replaceWorkspace(`${FOREIGN}/empty`)),
    verify: async (crm) => {
      await crm.whileLoading(() =>
        crm.page.evaluate(() => {
          history.back();
        }),
      );
      await crm.ready();
    },
  },
  {
    title: 'a foreign page, to which the agent goes forward again',
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    prepare: async (crm) => {
      await crm.replaceWorkspace(`${FOREIGN}/empty`);
      await crm.whileLoading(() =>
        crm.page.evaluate(() => {
          history.back();
        }),
      );
      await crm.ready();
    },
    run: async (crm) =>
      post(
        await crm.whileLoading(() =>
          crm.page.evaluate(() => {
            history.forward();
          }),
        ),
      ),
  },
  {
    title: 'a sibling frame, in a page that came back from the back-forward cache',
    // Firefox keeps no page that has used a Web Lock, as the demo does.
    setup: 'one workspace',
    origin: WORKSPACE,
    outcome: 'From another window × 1',
    prepare: async (crm) => {
      await crm.page.goto(`${FOREIGN}/empty`);
      await crm.page.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      await expectSoon(() => crm.page.evaluate(() => window.cameBack));
    },
    run: (crm) =>
      crm.page.evaluate(
        (src) => {
          document.body.append(Object.assign(document.createElement('iframe'), { src }));
        },
        getSenderUrl(WORKSPACE, 'parent'),
      ),
  },
];
