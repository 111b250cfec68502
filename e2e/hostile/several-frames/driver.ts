import type { Attack } from '../attack';
import type { BoundIframe } from '../bound-iframe';
import type { Crm } from '../crm';
import { post } from '../post';
import { expectSoon, waitUntil } from '../wait';

const NO_RESULT = 'no result yet';

/** An attack on the application with two bound frames. */
export const onTwoFrames = (attack: Omit<Attack, 'ground'>): Attack => ({
  ...attack,
  setup: 'several frames',
});

/** The session is named after the visitor, as in the application. */
const createParams = (visitor: string) => ({
  roxchatVisitorId: visitor,
  providedVisitorId: null,
  chatId: 7,
  sessionId: `session of ${visitor}`,
  taskId: null,
  siebelId: null,
});

/** The event that confirms a command. */
export const selected = (visitor: string): object => ({
  source: 'roxchat',
  event: 'visitorSelected',
  params: createParams(visitor),
});

/** A failure reply in the format of the stand-in. */
export const failure = (error: string): object => ({
  source: 'roxchat',
  event: 'start_outgoing_chat',
  params: { error },
});

/** Returns both bound iframes, in the order in which they were bound. */
export function getBoundFrames({ iframes: [first, second] }: Crm): [BoundIframe, BoundIframe] {
  if (!first || !second) {
    throw new Error('there are not two bound iframes');
  }
  return [first, second];
}

/** Posts an event from the page of an iframe, and expects the library to accept it. */
export async function expectEventAccepted(
  crm: Crm,
  iframe: BoundIframe,
  event: object,
): Promise<void> {
  const { accepted } = await crm.counts();
  await post(await iframe.frame(), event);
  await expectSoon(async () => (await crm.counts()).accepted === accepted + 1);
}

/** Posts an event about a visitor from the page of an iframe. */
export function postEventAbout(crm: Crm, iframe: BoundIframe, visitor: string): Promise<void> {
  const params = { ...createParams(visitor), kind: 'visitor', messageText: visitor };
  return expectEventAccepted(crm, iframe, { source: 'roxchat', event: 'newMessageAdded', params });
}

/** Starts a chat with a visitor. */
export async function startChat(crm: Crm, visitor: string): Promise<void> {
  await crm.page.evaluate((id) => {
    window.severalFrames.startChat(id);
  }, visitor);
}

/** Starts a chat after an event about the visitor from an iframe: its page gets the command. */
export async function startChatIn(crm: Crm, iframe: BoundIframe, visitor: string): Promise<void> {
  await postEventAbout(crm, iframe, visitor);
  const count = await iframe.countMessages();
  await startChat(crm, visitor);
  await expectSoon(async () => (await iframe.countMessages()) === count + 1);
}

/** Returns the result of the chat with a visitor; waits up to 3 s for it. */
export async function getResult(crm: Crm, visitor: string): Promise<string> {
  await waitUntil(async () => !(await isInFlight(crm, visitor)), 3_000);
  return getText(crm, visitor);
}

/** Whether the chat with a visitor has no result yet. */
export async function isInFlight(crm: Crm, visitor: string): Promise<boolean> {
  return (await getText(crm, visitor)) === NO_RESULT;
}

/** Starts a chat with a visitor; returns how many commands the page of each iframe receives. */
export async function findReceivers(
  crm: Crm,
  visitor: string,
  iframes: readonly BoundIframe[] = crm.iframes,
): Promise<string> {
  const before = await Promise.all(iframes.map((iframe) => checkRecorder(iframe)));
  await startChat(crm, visitor);
  const received = async () =>
    Promise.all(
      iframes.map(async (iframe, index) => (await iframe.countMessages()) - (before[index] ?? 0)),
    );
  await waitUntil(async () => (await received()).some((count) => count > 0), 1_000);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return (await received())
    .map((count, index) => `${getName(crm, iframes[index])} frame: ${describeCount(count)}`)
    .join(', ');
}

/** Removes workspaces from the document, as the router does with stored routes. */
export async function detach(crm: Crm, ...names: string[]): Promise<void> {
  await crm.page.evaluate((ids) => {
    ids.forEach((name) => {
      window.severalFrames.detach(name);
    });
  }, names);
}

/** Inserts workspaces into the document again, where their pages load again. */
export async function attach(crm: Crm, ...names: string[]): Promise<void> {
  await crm.page.evaluate((ids) => {
    ids.forEach((name) => {
      window.severalFrames.attach(name);
    });
  }, names);
  await crm.ready();
}

/** Checks that the page of an iframe records messages; returns how many it has received. */
async function checkRecorder(iframe: BoundIframe): Promise<number> {
  const count = await iframe.countMessages();
  await iframe.postToPage('for any origin');
  await expectSoon(async () => (await iframe.countMessages()) === count + 1);
  return count + 1;
}

function getText(crm: Crm, visitor: string): Promise<string> {
  return crm.text(`[data-visitor="${visitor}"]`);
}

function getName({ iframes }: Crm, iframe: BoundIframe | undefined): string {
  return iframe === iframes[0] ? 'first' : 'second';
}

function describeCount(commands: number): string {
  return commands === 0 ? 'zero bytes' : commands === 1 ? 'one command' : `${commands} commands`;
}
