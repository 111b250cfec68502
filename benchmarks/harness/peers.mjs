import assert from 'node:assert/strict';
import { during } from './sites.mjs';

/** How many events there are. */
export const KINDS = 6;

const VALIDATION = 'validation';
const SENDER = 'comparing the sender';

/**
 * Who is measured, by the name of the file in ../peers: its title; its side in the frame; what it
 * leaves out of the same job; whether it does not even look at what it hears.
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

/** The pages of these peers, for `withSites`. */
export const livePages = (names) =>
  Object.fromEntries(
    names.map((name) => [name, { page: 'live.page', peer: name, frame: PEERS[name].frame }]),
  );

/** All that a peer has heard of one event of each kind must be what was said. */
export async function checkPeer(name, { page, frame }) {
  const heard = await during(page, ['check', KINDS], () =>
    frame.evaluate((count) => live.say(count), KINDS),
  );
  const said = await frame.evaluate((count) => live.sayings(count), KINDS);
  assert.equal(heard.length, KINDS, name);
  if (!PEERS[name]?.isBlind) assert.deepEqual(heard, said, name);
}

/**
 * Has the frame say so many events, counted from one of them.
 *
 * @returns µs a message, from the first to the last that was told
 */
export const say = ({ page, frame }, count, from = 0) =>
  during(page, ['receive', count], () =>
    frame.evaluate((given) => live.say(...given), [count, from]),
  );
