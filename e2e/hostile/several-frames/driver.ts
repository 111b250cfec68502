import type { Attack } from '../attack';
import type { BoundIframe } from '../bound-iframe';
import type { Crm } from '../crm';
import { post } from '../post';

const NO_RESULT = 'no result yet';

/** An attack on the application with two bound frames. */
export const onTwoFrames = (attack: Omit<Attack, 'ground'>): Attack => ({
  ...attack,
  ground: 'several frames',
});

/** A session is named after its visitor, as in the application. */
const idsOf = (visitor: string) => ({
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
  params: idsOf(visitor),
});

/** A failure reply, as the stand-in words it. */
export const failure = (error: string): object => ({
  source: 'roxchat',
  event: 'start_outgoing_chat',
  params: { error },
});

/** The bound iframes, in the order in which they were bound. */
export function both({ iframes: [first, second] }: Crm): [BoundIframe, BoundIframe] {
  if (!first || !second) {
    throw new Error('there are not two bound iframes');
  }
  return [first, second];
}

/** Has the page of an iframe post an event, which the library accepts. */
export async function expectEventAccepted(
  crm: Crm,
  iframe: BoundIframe,
  event: object,
): Promise<void> {
  const { accepted } = await crm.counts();
  await post(await iframe.frame(), event);
  await crm.expectSoon(async () => (await crm.counts()).accepted === accepted + 1);
}

/** Has the page of an iframe tell of a visitor. */
export function tellOf(crm: Crm, iframe: BoundIframe, visitor: string): Promise<void> {
  const params = { ...idsOf(visitor), kind: 'visitor', messageText: visitor };
  return expectEventAccepted(crm, iframe, { source: 'roxchat', event: 'newMessageAdded', params });
}

/** Starts a chat with a visitor. */
export async function startChat(crm: Crm, visitor: string): Promise<void> {
  await crm.page.evaluate((id) => {
    window.severalFrames.startChat(id);
  }, visitor);
}

/** Has an iframe tell of a visitor, and starts a chat with them: its page receives the command. */
export async function startChatIn(crm: Crm, iframe: BoundIframe, visitor: string): Promise<void> {
  await tellOf(crm, iframe, visitor);
  const heard = await iframe.heard();
  await startChat(crm, visitor);
  await crm.expectSoon(async () => (await iframe.heard()) === heard + 1);
}

/** The result of the chat with a visitor; waits a little for it. */
export async function resultOf(crm: Crm, visitor: string): Promise<string> {
  await crm.until(async () => !(await isInFlight(crm, visitor)), 3_000);
  return textOf(crm, visitor);
}

/** Whether the chat with a visitor has no result yet. */
export async function isInFlight(crm: Crm, visitor: string): Promise<boolean> {
  return (await textOf(crm, visitor)) === NO_RESULT;
}

/** Starts a chat with a visitor; gives what the page of each iframe receives. */
export async function receiversOf(
  crm: Crm,
  visitor: string,
  iframes: readonly BoundIframe[] = crm.iframes,
): Promise<string> {
  const before = await Promise.all(iframes.map((iframe) => expectReceives(crm, iframe)));
  await startChat(crm, visitor);
  const received = async () =>
    Promise.all(
      iframes.map(async (iframe, index) => (await iframe.heard()) - (before[index] ?? 0)),
    );
  await crm.until(async () => (await received()).some((count) => count > 0), 1_000);
  await new Promise((resolve) => setTimeout(resolve, 200));
  return (await received())
    .map((count, index) => `${nameOf(crm, iframes[index])} frame: ${wordsFor(count)}`)
    .join(', ');
}

/** Takes workspaces out of the document, as routes that are kept. */
export async function keep(crm: Crm, ...names: string[]): Promise<void> {
  await crm.page.evaluate((kept) => {
    kept.forEach((name) => {
      window.severalFrames.keep(name);
    });
  }, names);
}

/** Puts workspaces back into the document, where their pages load anew. */
export async function bringBack(crm: Crm, ...names: string[]): Promise<void> {
  await crm.page.evaluate((kept) => {
    kept.forEach((name) => {
      window.severalFrames.bringBack(name);
    });
  }, names);
  await crm.ready();
}

/** Posts to the page of an iframe, whichever it is: what is posted there is noticed. */
async function expectReceives(crm: Crm, iframe: BoundIframe): Promise<number> {
  const heard = await iframe.heard();
  await iframe.send('for anybody');
  await crm.expectSoon(async () => (await iframe.heard()) === heard + 1);
  return heard + 1;
}

function textOf(crm: Crm, visitor: string): Promise<string> {
  return crm.text(`[data-visitor="${visitor}"]`);
}

function nameOf({ iframes }: Crm, iframe: BoundIframe | undefined): string {
  return iframe === iframes[0] ? 'first' : 'second';
}

function wordsFor(commands: number): string {
  return commands === 0 ? 'zero bytes' : commands === 1 ? 'one command' : `${commands} commands`;
}
