import { checkPeer, say } from '../harness/peers.mjs';
import { cpuOf, during, measurePages } from '../harness/sites.mjs';

const MESSAGES = 1_000;
const PAGES = Object.fromEntries(
  ['zone-listener', 'zone-ngx-roxchat'].map((peer) => [
    peer,
    { page: 'zone.page', peer, frame: 'plain' },
  ]),
);

/** What messages do to an application with zone.js. */
export const zone = {
  title: 'In an application with zone.js',
  measure: (rounds) => measurePages(PAGES, rounds, measureApp),
};

async function measureApp(name, visited) {
  const { page } = visited;
  await checkPeer(name, visited);
  const stranger = await visited.stranger();
  const checks = () => page.evaluate(() => live.changeDetections());
  const perMessage = async (work) => {
    await work();
    const [before, cpuBefore] = [await checks(), await cpuOf(visited)];
    await work();
    return {
      checks: ((await checks()) - before) / MESSAGES,
      cpu: ((await cpuOf(visited)) - cpuBefore) / MESSAGES,
    };
  };
  const accepted = await perMessage(() => say(visited, MESSAGES));
  const rejected = await perMessage(() =>
    during(page, ['pass', MESSAGES], () =>
      stranger.evaluate((messages) => live.say(messages), MESSAGES),
    ),
  );
  return {
    accepted: accepted.checks,
    acceptedCpu: accepted.cpu,
    rejected: rejected.checks,
    rejectedCpu: rejected.cpu,
  };
}
