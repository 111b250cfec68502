import { checkPeer, livePages, postEvents } from '../harness/peers.mjs';
import { measurePages } from '../harness/sites.mjs';

const NAMES = ['empty', 'raw-switch', 'ngx-roxchat', 'ngx-roxchat-store'];
const MESSAGES = 100_000;
const WARM_UP = 6_000;

/** The longest time between two frames of the page during a burst of messages. */
export const burst = {
  title: 'A burst of 100,000 messages',
  measure: (rounds) => measurePages(livePages(NAMES), rounds, measureBurst),
};

async function measureBurst(name, visited) {
  await checkPeer(name, visited);
  await postEvents(visited, WARM_UP);
  await visited.page.evaluate(() => {
    live.watchFrames();
  });
  const message = await postEvents(visited, MESSAGES);
  return { message, longestFrame: await visited.page.evaluate(() => live.longestFrame()) };
}
