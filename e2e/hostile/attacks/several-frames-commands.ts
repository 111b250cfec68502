import { expect } from '@playwright/test';
import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import type { BoundIframe } from '../bound-iframe';
import { CRM, type Crm, WORKSPACE } from '../crm';
import { post } from '../post';
import { countMessages } from '../recorder';
import {
  attach,
  detach,
  expectEventAccepted,
  failure,
  findReceivers,
  getBoundFrames,
  getResult,
  isInFlight,
  onTwoFrames,
  postEventAbout,
  selected,
  startChat,
  startChatIn,
} from '../several-frames/driver';
import { expectSoon } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const ORPHAN = 'Reply to no open command × 1';
const BUSY = 'visitor_already_in_chat';
const ANN = 'ann';
const BOB = 'bob';

type Choice = (crm: Crm) => BoundIframe;
const first: Choice = (crm) => getBoundFrames(crm)[0];
const second: Choice = (crm) => getBoundFrames(crm)[1];

/** A command for Ann, after events about her from these frames in this order. */
const command = (
  title: string,
  senders: readonly Choice[],
  outcome: string,
  run: (crm: Crm) => Promise<string> = (crm) => findReceivers(crm, ANN),
): Attack =>
  onTwoFrames({
    title,
    outcome,
    prepare: async (crm) => {
      for (const sender of senders) {
        await postEventAbout(crm, sender(crm), ANN);
      }
    },
    run,
  });

/** A command for Ann, while a foreign page is in a frame. */
const withForeignPage = (
  title: string,
  tellers: readonly Choice[],
  foreign: Choice,
  outcome: string,
): Attack =>
  command(title, tellers, outcome, async (crm) => {
    await foreign(crm).replace(`${FOREIGN}/empty`);
    return findReceivers(crm, ANN);
  });

/** A command for Ann is in flight to the second frame; the first one never received a command. */
const startInSecond = (crm: Crm): Promise<void> => startChatIn(crm, second(crm), ANN);

/** The same, after the first frame replied to a command with a failure. */
async function startInBoth(crm: Crm): Promise<void> {
  await startChatIn(crm, first(crm), BOB);
  await post(await first(crm).frame(), failure(BUSY));
  expect(await getResult(crm, BOB)).toBe(`failed: ${BUSY}`);
  await startInSecond(crm);
}

/** A message of the first frame does not end the command; the event of the second one does. */
const fromFirstFrame = (
  title: string,
  data: object,
  outcome: string,
  prepare = startInSecond,
): Attack =>
  onTwoFrames({
    title,
    outcome,
    origin: WORKSPACE,
    prepare,
    run: async (crm) => post(await first(crm).frame(), data),
    verify: async (crm) => {
      expect(await isInFlight(crm, ANN)).toBe(true);
      await expectEventAccepted(crm, second(crm), selected(ANN));
      expect(await getResult(crm, ANN)).toBe('started');
    },
  });

/** A command for Bob has timed out, and then a command for Ann is in flight. */
const afterTimeOut =
  (timedOut: Choice, next: Choice) =>
  async (crm: Crm): Promise<void> => {
    await crm.page.goto(`${CRM}/several-frames?confirmationTimeout=5000`);
    await crm.ready();
    await startChatIn(crm, timedOut(crm), BOB);
    await expectSoon(async () => !(await isInFlight(crm, BOB)));
    expect(await getResult(crm, BOB)).toBe('unconfirmed: timed-out');
    await startChatIn(crm, next(crm), ANN);
  };

/** A late failure reply to the command for Bob does not end the one for Ann, which times out. */
const lateReply = (title: string, timedOut: Choice, next: Choice, result: string): Attack =>
  onTwoFrames({
    title,
    outcome: ORPHAN,
    origin: WORKSPACE,
    prepare: afterTimeOut(timedOut, next),
    run: async (crm) => post(await timedOut(crm).frame(), failure(BUSY)),
    verify: async (crm) => {
      expect(await isInFlight(crm, ANN)).toBe(true);
      await expectSoon(async () => !(await isInFlight(crm, ANN)));
      expect(await getResult(crm, ANN)).toBe(result);
    },
  });

export const SEVERAL_FRAMES_COMMANDS: readonly Attack[] = [
  command(
    'a command for a visitor with events from both bound frames, the last from the second',
    [first, second],
    'first frame: zero bytes, second frame: one command',
  ),
  command(
    'a command for a visitor with events from both bound frames, the last from the first',
    [second, first],
    'first frame: one command, second frame: zero bytes',
  ),
  command(
    'a command for a visitor whose last event came from a frame that is not bound',
    [first],
    'not bound: zero bytes, first frame: one command, second frame: zero bytes',
    async (crm) => {
      const sibling = await crm.addFrame(`${WORKSPACE}/empty`);
      await post(sibling, selected(ANN));
      await expectSoon(async () => (await crm.counts()).byReason['From another window'] === 1);
      const received = await findReceivers(crm, ANN);
      const count = await countMessages(sibling);
      return `not bound: ${count === 0 ? 'zero bytes' : 'received'}, ${received}`;
    },
  ),
  withForeignPage(
    'a command for a visitor of the first bound frame, while a foreign page is in the second',
    [first],
    second,
    'first frame: one command, second frame: zero bytes',
  ),
  withForeignPage(
    'a command for a visitor of the second bound frame, while a foreign page is in the first',
    [second],
    first,
    'first frame: zero bytes, second frame: one command',
  ),
  withForeignPage(
    'a command for a visitor whose last event came from a bound frame with a foreign page now',
    [second, first],
    first,
    'first frame: zero bytes, second frame: zero bytes',
  ),
  withForeignPage(
    'a command for a visitor without any event, while a foreign page is in the newest bound frame',
    [],
    second,
    'first frame: zero bytes, second frame: zero bytes',
  ),
  onTwoFrames({
    title: 'a forged success from a foreign page, in the bound frame that the command is for',
    outcome: 'From another origin × 1',
    origin: FOREIGN,
    prepare: (crm) => postEventAbout(crm, first(crm), ANN),
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
    prepare: (crm) => postEventAbout(crm, first(crm), ANN),
    run: async (crm) => {
      await detach(crm, 'first');
      const received = await findReceivers(crm, ANN, [second(crm)]);
      await attach(crm, 'first');
      const count = await first(crm).countMessages();
      return `${received}, first frame when it is back: ${count === 0 ? 'zero bytes' : 'received'}`;
    },
  }),
  onTwoFrames({
    title: 'a success in flight when the bound frame with the command leaves the document',
    outcome: 'unconfirmed: workspace-gone',
    prepare: (crm) => startChatIn(crm, first(crm), ANN),
    run: async (crm) => {
      await crm.page.evaluate(() => {
        window.onFirstMessage = () => {
          window.severalFrames.detach('first');
        };
      });
      await post(await first(crm).frame(), selected(ANN));
      return getResult(crm, ANN);
    },
    verify: async (crm) => {
      await attach(crm, 'first');
      expect(await first(crm).countMessages()).toBe(0);
    },
  }),
  fromFirstFrame(
    'a forged success from a bound frame that did not receive the command',
    selected(ANN),
    'accepted × 1',
  ),
  fromFirstFrame(
    'a forged failure from a bound frame that never received a command',
    failure(BUSY),
    'Unknown event × 1',
  ),
  fromFirstFrame(
    'a forged failure from a bound frame that received an earlier command',
    failure(BUSY),
    ORPHAN,
    startInBoth,
  ),
  onTwoFrames({
    title: 'a failure from a bound frame, while a command is in flight to each of two',
    outcome: `failed: ${BUSY}, and the other one is in flight`,
    prepare: async (crm) => {
      await startChatIn(crm, first(crm), BOB);
      await startInSecond(crm);
    },
    run: async (crm) => {
      await post(await second(crm).frame(), failure(BUSY));
      const result = await getResult(crm, ANN);
      return `${result}, and the other one is ${(await isInFlight(crm, BOB)) ? 'in flight' : 'not'}`;
    },
    verify: async (crm) => {
      await expectEventAccepted(crm, first(crm), selected(BOB));
      expect(await getResult(crm, BOB)).toBe('started');
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
      return getResult(crm, ANN);
    },
  }),
  onTwoFrames({
    title: 'a failure right after a success, when the next command is in flight',
    outcome: `accepted × 1, ${ORPHAN}`,
    prepare: async (crm) => {
      await startChatIn(crm, second(crm), BOB);
      await postEventAbout(crm, second(crm), ANN);
      await startChat(crm, ANN); // It waits in the queue.
    },
    run: async (crm) =>
      (await second(crm).frame()).evaluate(
        (messages) => {
          for (const data of messages) {
            parent.postMessage(data, '*');
          }
        },
        [selected(BOB), failure(BUSY)],
      ),
    verify: async (crm) => {
      expect(await getResult(crm, BOB)).toBe('started');
      expect(await isInFlight(crm, ANN)).toBe(true);
      await expectEventAccepted(crm, second(crm), selected(ANN));
      expect(await getResult(crm, ANN)).toBe('started');
    },
  }),
];
