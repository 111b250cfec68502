import assert from 'node:assert/strict';
import { checkPeer, livePages, PEERS, say } from '../harness/peers.mjs';
import { heapOf, measurePages } from '../harness/sites.mjs';

const MESSAGES = 100_000;
/** An adapter without a limit would take hours for all of them, and what answers each, minutes. */
const FEWER = { 'entity-store': 5_000, penpal: 20_000, comlink: 20_000, 'post-robot': 20_000 };
/** The sender waits for what it has said, so that no browser holds all of it at once. */
const BATCH = 5_000;
const SUBSCRIPTIONS = 2_000;

/** What is kept of each message, once garbage is collected, and every bound was reached before. */
export const memory = {
  title: 'Memory after 100,000 messages',
  measure: (rounds) => measurePages(livePages(Object.keys(PEERS)), rounds, measurePeer),
};

async function measurePeer(name, visited) {
  await checkPeer(name, visited);
  await say(visited, BATCH);
  const before = await heapOf(visited);
  const messages = FEWER[name] ?? MESSAGES;
  for (let said = 0; said < messages; said += BATCH) await say(visited, BATCH, BATCH + said);
  const kept = ((await heapOf(visited)) - before) / messages;
  return { kept, ...(name === 'ngx-roxchat' && (await listenersLeft(visited))) };
}

/** Listeners of messages that are left, once so many have subscribed to the library and gone. */
async function listenersLeft({ page, devtools }) {
  const listeners = async () => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
    const { objectId } = result;
    const all = await devtools.send('DOMDebugger.getEventListeners', { objectId });
    return all.listeners.filter(({ type }) => type === 'message').length;
  };
  const before = await listeners();
  const listened = await page.evaluate((count) => live.subscribeAndLeave(count), SUBSCRIPTIONS);
  assert.equal(listened, SUBSCRIPTIONS);
  return { listenersLeft: (await listeners()) - before };
}
