import { expect } from '@playwright/test';
import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import type { BoundIframe } from '../bound-iframe';
import { CRM, type Crm, WORKSPACE } from '../crm';
import { post } from '../post';
import {
  both,
  bringBack,
  expectEventAccepted,
  failure,
  isInFlight,
  keep,
  onTwoFrames,
  receiversOf,
  resultOf,
  selected,
  startChat,
  startChatIn,
  tellOf,
} from '../several-frames/driver';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const ORPHAN = 'Reply to no open command × 1';
const BUSY = 'visitor_already_in_chat';
const ANN = 'ann';
const BOB = 'bob';

type Choice = (crm: Crm) => BoundIframe;
const first: Choice = (crm) => both(crm)[0];
const second: Choice = (crm) => both(crm)[1];

/** A command for Ann, of whom frames have told in this order. */
const command = (
  title: string,
  tellers: readonly Choice[],
  outcome: string,
  run: (crm: Crm) => Promise<string> = (crm) => receiversOf(crm, ANN),
): Attack =>
  onTwoFrames({
    title,
    outcome,
    prepare: async (crm) => {
      for (const teller of tellers) {
        await tellOf(crm, teller(crm), ANN);
      }
    },
    run,
  });

/** A command for Ann, while a foreign page is in a frame. */
const besideForeignPage = (
  title: string,
  tellers: readonly Choice[],
  foreign: Choice,
  outcome: string,
): Attack =>
  command(title, tellers, outcome, async (crm) => {
    await foreign(crm).replace(`${FOREIGN}/empty`);
    return receiversOf(crm, ANN);
  });

/** A command for Ann is in flight to the second frame, and the first one was never asked. */
const askSecond = (crm: Crm): Promise<void> => startChatIn(crm, second(crm), ANN);

/** The same, after the first frame refused a command. */
async function askBoth(crm: Crm): Promise<void> {
  await startChatIn(crm, first(crm), BOB);
  await post(await first(crm).frame(), failure(BUSY));
  expect(await resultOf(crm, BOB)).toBe(`failed: ${BUSY}`);
  await askSecond(crm);
}

/** A message of the first frame does not end the command, and the event of the second one does. */
const fromTheOther = (title: string, data: object, outcome: string, prepare = askSecond): Attack =>
  onTwoFrames({
    title,
    outcome,
    origin: WORKSPACE,
    prepare,
    run: async (crm) => post(await first(crm).frame(), data),
    verify: async (crm) => {
      expect(await isInFlight(crm, ANN)).toBe(true);
      await expectEventAccepted(crm, second(crm), selected(ANN));
      expect(await resultOf(crm, ANN)).toBe('started');
    },
  });

/** A frame has not replied to a command for Bob, and then a command for Ann is in flight. */
const afterTimeOut =
  (asked: Choice, then: Choice) =>
  async (crm: Crm): Promise<void> => {
    await crm.page.goto(`${CRM}/several-frames?confirmationTimeout=5000`);
    await crm.ready();
    await startChatIn(crm, asked(crm), BOB);
    await crm.expectSoon(async () => !(await isInFlight(crm, BOB)));
    expect(await resultOf(crm, BOB)).toBe('unconfirmed: timed-out');
    await startChatIn(crm, then(crm), ANN);
  };

/** A failure reply to the command for Bob comes late: the command for Ann goes on until its time-out. */
const lateReply = (title: string, asked: Choice, then: Choice, result: string): Attack =>
  onTwoFrames({
    title,
    outcome: ORPHAN,
    origin: WORKSPACE,
    prepare: afterTimeOut(asked, then),
    run: async (crm) => post(await asked(crm).frame(), failure(BUSY)),
    verify: async (crm) => {
      expect(await isInFlight(crm, ANN)).toBe(true);
      await crm.expectSoon(async () => !(await isInFlight(crm, ANN)));
      expect(await resultOf(crm, ANN)).toBe(result);
    },
  });

export const SEVERAL_FRAMES_COMMANDS: readonly Attack[] = [
  command(
    'a command for a visitor of whom both bound frames told, the second one last',
    [first, second],
    'first frame: zero bytes, second frame: one command',
  ),
  command(
    'a command for a visitor of whom both bound frames told, the first one last',
    [second, first],
    'first frame: one command, second frame: zero bytes',
  ),
  command(
    'a command for a visitor of whom a frame that is not bound told last',
    [first],
    'not bound: zero bytes, first frame: one command, second frame: zero bytes',
    async (crm) => {
      const sibling = await crm.addFrame(`${WORKSPACE}/empty`);
      await post(sibling, selected(ANN));
      await crm.expectSoon(async () => (await crm.counts()).byReason['From another window'] === 1);
      const received = await receiversOf(crm, ANN);
      const heard = await crm.heard(sibling);
      return `not bound: ${heard === 0 ? 'zero bytes' : 'received'}, ${received}`;
    },
  ),
  besideForeignPage(
    'a command for a visitor of the first bound frame, while a foreign page is in the second',
    [first],
    second,
    'first frame: one command, second frame: zero bytes',
  ),
  besideForeignPage(
    'a command for a visitor of the second bound frame, while a foreign page is in the first',
    [second],
    first,
    'first frame: zero bytes, second frame: one command',
  ),
  besideForeignPage(
    'a command for a visitor of whom a bound frame told last that has a foreign page now',
    [second, first],
    first,
    'first frame: zero bytes, second frame: zero bytes',
  ),
  besideForeignPage(
    'a command for a visitor of whom no frame told, while a foreign page is in the newest',
    [],
    second,
    'first frame: zero bytes, second frame: zero bytes',
  ),
  onTwoFrames({
    title: 'a forged success from a foreign page, in the bound frame that was asked',
    outcome: 'From another origin × 1',
    origin: FOREIGN,
    prepare: (crm) => tellOf(crm, first(crm), ANN),
    run: async (crm) => {
      const frame = await first(crm).replace(`${FOREIGN}/empty`);
      await startChat(crm, ANN);
      await post(frame, selected(ANN));
    },
    verify: async (crm) => {
      expect(await isInFlight(crm, ANN)).toBe(true);
    },
  }),
  onTwoFrames({
    title: 'a command for a visitor of a bound frame that is out of the document',
    outcome: 'second frame: one command, first frame when it is back: zero bytes',
    prepare: (crm) => tellOf(crm, first(crm), ANN),
    run: async (crm) => {
      await keep(crm, 'first');
      const received = await receiversOf(crm, ANN, [second(crm)]);
      await bringBack(crm, 'first');
      const heard = await first(crm).heard();
      return `${received}, first frame when it is back: ${heard === 0 ? 'zero bytes' : 'received'}`;
    },
  }),
  onTwoFrames({
    title: 'a success in flight when the bound frame that was asked leaves the document',
    outcome: 'unconfirmed: workspace-gone',
    prepare: (crm) => startChatIn(crm, first(crm), ANN),
    run: async (crm) => {
      await crm.page.evaluate(() => {
        window.whenHeard = () => {
          window.severalFrames.keep('first');
        };
      });
      await post(await first(crm).frame(), selected(ANN));
      return resultOf(crm, ANN);
    },
    verify: async (crm) => {
      await bringBack(crm, 'first');
      expect(await first(crm).heard()).toBe(0);
    },
  }),
  fromTheOther(
    'a forged success from a bound frame that was not asked',
    selected(ANN),
    'accepted × 1',
  ),
  fromTheOther(
    'a forged failure from a bound frame that was never asked',
    failure(BUSY),
    'Unknown event × 1',
  ),
  fromTheOther(
    'a forged failure from a bound frame that was asked before',
    failure(BUSY),
    ORPHAN,
    askBoth,
  ),
  onTwoFrames({
    title: 'a failure from a bound frame, while each of two was asked',
    outcome: `failed: ${BUSY}, and the other one is in flight`,
    prepare: async (crm) => {
      await startChatIn(crm, first(crm), BOB);
      await askSecond(crm);
    },
    run: async (crm) => {
      await post(await second(crm).frame(), failure(BUSY));
      const result = await resultOf(crm, ANN);
      return `${result}, and the other one is ${(await isInFlight(crm, BOB)) ? 'in flight' : 'not'}`;
    },
    verify: async (crm) => {
      await expectEventAccepted(crm, first(crm), selected(BOB));
      expect(await resultOf(crm, BOB)).toBe('started');
    },
  }),
  lateReply(
    'a late failure of an earlier command, while the next one is in flight to the same frame',
    second,
    second,
    'unconfirmed: ambiguous-reply',
  ),
  lateReply(
    'a late failure of an earlier command, while the next one is in flight to another frame',
    first,
    second,
    'unconfirmed: timed-out',
  ),
  onTwoFrames({
    title: 'a failure, while another frame owes the reply to an earlier command',
    outcome: `failed: ${BUSY}`,
    prepare: afterTimeOut(first, second),
    run: async (crm) => {
      await post(await second(crm).frame(), failure(BUSY));
      return resultOf(crm, ANN);
    },
  }),
  onTwoFrames({
    title: 'a failure right after a success, when the next command is in flight',
    outcome: `accepted × 1, ${ORPHAN}`,
    prepare: async (crm) => {
      await startChatIn(crm, second(crm), BOB);
      await tellOf(crm, second(crm), ANN);
      await startChat(crm, ANN); // It waits for its turn.
    },
    run: async (crm) =>
      (await second(crm).frame()).evaluate(
        (said) => {
          for (const data of said) {
            parent.postMessage(data, '*');
          }
        },
        [selected(BOB), failure(BUSY)],
      ),
    verify: async (crm) => {
      expect(await resultOf(crm, BOB)).toBe('started');
      expect(await isInFlight(crm, ANN)).toBe(true);
      await expectEventAccepted(crm, second(crm), selected(ANN));
      expect(await resultOf(crm, ANN)).toBe('started');
    },
  }),
];
