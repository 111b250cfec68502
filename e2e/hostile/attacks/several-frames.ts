import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { type Crm, WORKSPACE } from '../crm';
import { IN_FLIGHT, openLeavingWindow, post, postMany } from '../post';
import { attach, detach, getBoundFrames, onTwoFrames } from '../several-frames/driver';
import { expectSoon } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const WRONG_SOURCE = 'From another window × 1';
const WRONG_ORIGIN = 'From another origin × 1';

/** A foreign page in one of two bound frames; messages of the other frame are accepted. */
const foreignPageIn = (which: 'first' | 'second', foreign: 0 | 1, other: 0 | 1): Attack =>
  onTwoFrames({
    title: `a foreign page in the ${which} of two bound frames`,
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    run: async (crm) => post(await getBoundFrames(crm)[foreign].replace(`${FOREIGN}/empty`)),
    verify: (crm) => crm.expectAcceptedFrom(getBoundFrames(crm)[other], 'meanwhile'),
  });

/** Messages of the first frame are in flight when something happens to its iframe. */
const whileInFlight = (
  title: string,
  arm: () => void,
  restore: (crm: Crm) => Promise<void> = (crm) => crm.ready(),
): Attack =>
  onTwoFrames({
    title: `messages in flight when ${title}`,
    outcome: `From another window × ${String(IN_FLIGHT)}`,
    run: (crm) => postMany(crm, arm),
    verify: async (crm) => {
      await crm.expectAcceptedFrom(getBoundFrames(crm)[1], 'meanwhile');
      await restore(crm);
    },
  });

/** While neither bound frame is in the document, so neither has a window. */
const whileBothAreOut = (title: string, act: (crm: Crm) => Promise<void>): Attack =>
  onTwoFrames({
    title: `${title}, while both bound frames are out of the document`,
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) => {
      await detach(crm, 'first', 'second');
      await act(crm);
    },
    verify: (crm) => attach(crm, 'first', 'second'),
  });

export const SEVERAL_FRAMES: readonly Attack[] = [
  onTwoFrames({
    title: 'a sibling frame of the allowed origin that is not bound, beside two that are',
    origin: WORKSPACE,
    outcome: WRONG_SOURCE,
    run: async (crm) => post(await crm.addFrame(`${WORKSPACE}/empty`)),
  }),
  foreignPageIn('first', 0, 1),
  foreignPageIn('second', 1, 0),
  whileInFlight(
    'a script removes a bound frame, and keeps its window',
    () => {
      window.onFirstMessage = () => {
        const iframe = document.querySelector<HTMLIFrameElement>('#first iframe');
        if (!iframe) {
          return;
        }
        window.removed = { iframe, window: iframe.contentWindow };
        iframe.remove();
      };
    },
    async (crm) => {
      await crm.page.evaluate(() => {
        document.querySelector('#first')?.append(window.removed.iframe);
      });
      await crm.ready();
    },
  ),
  whileInFlight('a script puts a bound frame elsewhere, and keeps its window', () => {
    window.onFirstMessage = () => {
      const iframe = document.querySelector<HTMLIFrameElement>('#first iframe');
      if (!iframe) {
        return;
      }
      window.removed = { iframe, window: iframe.contentWindow };
      iframe.remove();
      const elsewhere = document.createElement('div');
      elsewhere.append(iframe);
      document.querySelector('#first')?.prepend(elsewhere);
    };
  }),
  whileInFlight(
    'a bound frame leaves the document, and stays bound',
    () => {
      window.onFirstMessage = () => {
        window.severalFrames.detach('first');
      };
    },
    (crm) => attach(crm, 'first'),
  ),
  onTwoFrames({
    title: 'a foreign page in a bound frame that left the document and came back',
    origin: FOREIGN,
    outcome: WRONG_ORIGIN,
    run: async (crm) => {
      const [first] = getBoundFrames(crm);
      await first.replace(`${FOREIGN}/empty`);
      await detach(crm, 'first');
      await crm.page.evaluate(() => {
        window.severalFrames.attach('first');
      });
      await expectSoon(async () => (await first.frame()).url() === `${FOREIGN}/empty`);
      await post(await first.frame());
    },
    verify: (crm) => crm.expectAcceptedFrom(getBoundFrames(crm)[1], 'meanwhile'),
  }),
  whileBothAreOut('a sibling frame of the allowed origin', async (crm) =>
    post(await crm.addFrame(`${WORKSPACE}/empty`)),
  ),
  whileBothAreOut('a window of the allowed origin that goes away', openLeavingWindow),
];
