import assert from 'node:assert/strict';
import { checkPeer } from '../harness/peers.mjs';
import { measureCpu, measurePages } from '../harness/sites.mjs';

const PAGES = Object.fromEntries(
  ['scroll-component', 'scroll-outlet'].map((peer) => [
    peer,
    { page: 'live.page', peer, frame: 'plain' },
  ]),
);

/** How far and how fast a finger scrolls, in px and px a second. */
const DISTANCE = 1_200;
const SPEED = 600;

/** The animation frames that the browser draws in a second. */
const FRAMES_A_SECOND = 60;

/** A page that is scrolled with the workspace in it: as an iframe of its own, and by an outlet. */
export const scroll = {
  title: 'Scrolling a page with the workspace',
  measure: (rounds) => measurePages(PAGES, rounds, measureScroll),
};

async function measureScroll(name, visited) {
  await checkPeer(name, visited);
  const { page, devtools } = visited;
  await page.evaluate(() => {
    live.watchFrames();
  });
  const count = () => page.evaluate(() => ({ frames: live.frames(), at: performance.now() }));
  const [before, cpuBefore] = [await count(), await measureCpu(visited)];
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 400,
    y: 300,
    yDistance: -DISTANCE,
    speed: SPEED,
  });
  const [after, cpuAfter] = [await count(), await measureCpu(visited)];
  assert.ok((await page.evaluate(() => scrollY)) > DISTANCE / 2, `${name} was not scrolled`);
  const seconds = (after.at - before.at) / 1_000;
  const expected = seconds * FRAMES_A_SECOND;
  return {
    dropped: 100 * Math.max(0, 1 - (after.frames - before.frames) / expected),
    cpu: (cpuAfter - cpuBefore) / 1_000 / seconds,
  };
}
