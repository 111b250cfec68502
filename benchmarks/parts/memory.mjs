import assert from 'node:assert/strict';
import { checkPeer, livePages, PEERS, postEvents } from '../harness/peers.mjs';
import { measureHeap, measurePages } from '../harness/sites.mjs';

const MESSAGES = 100_000;
/** An adapter without a limit would take hours for all, and peers that reply to each, minutes. */
const FEWER = { 'entity-store': 5_000, penpal: 20_000, comlink: 20_000, 'post-robot': 20_000 };
/** The sender waits after each batch, so that the browser never queues all messages at once. */
const BATCH = 5_000;
const SUBSCRIPTIONS = 2_000;

/** The heap kept per message after a garbage collection, once every limit was reached. */
export const memory = {
  title: 'Memory after 100,000 messages',
  measure: (rounds) => measurePages(livePages(Object.keys(PEERS)), rounds, measurePeer),
};

async function measurePeer(name, visited) {
  await checkPeer(name, visited);
  await postEvents(visited, BATCH);
  const before = await measureHeap(visited);
  const messages = FEWER[name] ?? MESSAGES;
  for (let posted = 0; posted < messages; posted += BATCH)
    await postEvents(visited, BATCH, BATCH + posted);
  const kept = ((await measureHeap(visited)) - before) / messages;
  return { kept, ...(name === 'ngx-roxchat' && (await listenersLeft(visited))) };
}

/** Counts the message listeners that are left after all subscriptions to the library have ended. */
async function listenersLeft({ page, devtools }) {
  const listeners = async () => {
    const { result } = await devtools.send('Runtime.evaluate', { expression: 'window' });
    const { objectId } = result;
    const all = await devtools.send('DOMDebugger.getEventListeners', { objectId });
    return all.listeners.filter(({ type }) => type === 'message').length;
  };
  const before = await listeners();
  const listening = await page.evaluate((count) => live.subscribeAndLeave(count), SUBSCRIPTIONS);
  assert.equal(listening, SUBSCRIPTIONS);
  return { listenersLeft: (await listeners()) - before };
}
