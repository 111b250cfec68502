import { checkPeer, postEvents } from '../harness/peers.mjs';
import { measureCpu, during, measurePages } from '../harness/sites.mjs';

const MESSAGES = 1_000;
const PAGES = Object.fromEntries(
  ['zone-listener', 'zone-ngx-roxchat'].map((peer) => [
    peer,
    { page: 'zone.page', peer, frame: 'plain' },
  ]),
);

/** The cost of messages in an application with zone.js. */
export const zone = {
  title: 'In an application with zone.js',
  measure: (rounds) => measurePages(PAGES, rounds, measureApp),
};

async function measureApp(name, visited) {
  const { page } = visited;
  await checkPeer(name, visited);
  const foreign = await visited.openForeignFrame();
  const checks = () => page.evaluate(() => live.changeDetections());
  const perMessage = async (work) => {
    await work();
    const [before, cpuBefore] = [await checks(), await measureCpu(visited)];
    await work();
    return {
      checks: ((await checks()) - before) / MESSAGES,
      cpu: ((await measureCpu(visited)) - cpuBefore) / MESSAGES,
    };
  };
  const accepted = await perMessage(() => postEvents(visited, MESSAGES));
  const rejected = await perMessage(() =>
    during(page, ['pass', MESSAGES], () =>
      foreign.evaluate((messages) => live.post(messages), MESSAGES),
    ),
  );
  return {
    accepted: accepted.checks,
    acceptedCpu: accepted.cpu,
    rejected: rejected.checks,
    rejectedCpu: rejected.cpu,
  };
}
