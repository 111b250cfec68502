import { checkPeer, livePages, say } from '../harness/peers.mjs';
import { interleave } from '../harness/rounds.mjs';
import { openSites } from '../harness/sites.mjs';

const NAMES = ['empty', 'raw-switch', 'ngx-roxchat', 'ngx-roxchat-store'];
const MESSAGES = 100_000;
const WARM_UP = 6_000;

/** How long the page stands still at most, while a burst of messages comes in. */
export const burst = {
  title: 'A burst of 100,000 messages',
  async measure(rounds) {
    const sites = await openSites(livePages(NAMES));
    try {
      return await interleave(rounds, NAMES, (name) =>
        sites.visit(name, async (visited) => {
          await checkPeer(name, visited);
          await say(visited, WARM_UP);
          await visited.page.evaluate(() => {
            live.watchFrames();
          });
          const message = await say(visited, MESSAGES);
          return { message, longestFrame: await visited.page.evaluate(() => live.longestFrame()) };
        }),
      );
    } finally {
      await sites.close();
    }
  },
};
