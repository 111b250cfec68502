import assert from 'node:assert/strict';
import { during } from './sites.mjs';

/** How many kinds of events there are. */
export const KINDS = 6;

const VALIDATION = 'validation';
const SENDER = 'comparing the sender';

/**
 * All that are measured, by the name of the file in ../peers: the title; the file of its side in
 * the frame; what it leaves out of the same task; whether it ignores the content of messages.
 */
export const PEERS = {
  empty: { title: 'empty listener', frame: 'plain', leavesOut: 'everything', isBlind: true },
  'raw-switch': { title: 'raw switch', frame: 'plain', leavesOut: `${VALIDATION}, ${SENDER}` },
  rxjs: {
    title: 'RxJS fromEvent, six filters',
    frame: 'plain',
    leavesOut: `${VALIDATION}, ${SENDER}`,
  },
  valibot: { title: 'raw listener + valibot', frame: 'plain', leavesOut: SENDER },
  zod: { title: 'raw listener + zod', frame: 'plain', leavesOut: SENDER },
  postmate: { title: 'postmate', frame: 'postmate', leavesOut: `${VALIDATION}, ${SENDER}` },
  penpal: { title: 'penpal', frame: 'penpal', leavesOut: VALIDATION },
  comlink: { title: 'comlink', frame: 'comlink', leavesOut: `${VALIDATION}, ${SENDER}` },
  'post-robot': { title: 'post-robot', frame: 'post-robot', leavesOut: VALIDATION },
  'entity-store': {
    title: 'raw switch + @ngrx/entity, which grows',
    frame: 'plain',
    leavesOut: `${VALIDATION}, ${SENDER}, a limit of the store`,
  },
  'ngx-roxchat': { title: 'ngx-roxchat/core', frame: 'plain', leavesOut: '' },
  'ngx-roxchat-store': { title: 'ngx-roxchat with its store', frame: 'plain', leavesOut: '' },
};

/** Returns the pages of these peers, for `withSites`. */
export const livePages = (names) =>
  Object.fromEntries(
    names.map((name) => [name, { page: 'live.page', peer: name, frame: PEERS[name].frame }]),
  );

/** Checks that a peer receives one event of each kind as it was posted. */
export async function checkPeer(name, { page, frame }) {
  const received = await during(page, ['check', KINDS], () =>
    frame.evaluate((count) => live.post(count), KINDS),
  );
  const posted = await frame.evaluate((count) => live.events(count), KINDS);
  assert.equal(received.length, KINDS, name);
  if (!PEERS[name]?.isBlind) assert.deepEqual(received, posted, name);
}

/**
 * Posts `count` events from the frame, beginning with the event number `from`.
 *
 * @returns µs a message, from the first to the last event that was emitted
 */
export const postEvents = ({ page, frame }, count, from = 0) =>
  during(page, ['receive', count], () =>
    frame.evaluate((given) => live.post(...given), [count, from]),
  );
