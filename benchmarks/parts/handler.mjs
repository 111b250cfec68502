import assert from 'node:assert/strict';
import { KINDS } from '../harness/peers.mjs';
import { interleave } from '../harness/rounds.mjs';
import { during, withSites } from '../harness/sites.mjs';

const MESSAGES = 2_000;
/** How often the messages are passed to a handler for one sample. */
const TIMES = 10;
const EMPTY = 'empty listener';
/** These ignore the content of a message. */
const BLIND = [EMPTY, 'compare source only', 'compare origin only'];
/** It is subscribed to one event of six. */
const PARTIAL = 'RxJS, one stream';

/** Characters of text: 30 KB in all. */
const LONG = 30_000;

/** Passes prepared messages of real frames to each handler: the browser's work is not measured. */
export const handler = {
  title: 'The handler alone',
  measure: (rounds) =>
    withSites({ handler: { page: 'handler.page', frame: 'plain' } }, async (visit) =>
      measureHandlers(await visit('handler'), rounds),
    ),
};

async function measureHandlers({ page, frame, openForeignFrame }, rounds) {
  const foreign = await openForeignFrame();
  const collect = (kind, count, from, method, ...more) =>
    during(page, [kind, count], () =>
      from.evaluate(([name, ...given]) => live[name](...given), [method, count, ...more]),
    );
  await collect('own', MESSAGES, frame, 'post');
  await collect('ownLong', MESSAGES / 10, frame, 'postLong', LONG);
  await collect('foreign', MESSAGES, foreign, 'post');

  const names = await page.evaluate(() => live.names());
  const posted = await frame.evaluate((count) => live.events(count), KINDS);
  for (const name of names) {
    const receive = (kind) => page.evaluate((given) => live.check(...given), [name, kind, KINDS]);
    const [own, long] = [await receive('own'), await receive('ownLong')];
    const isBlind = BLIND.includes(name);
    assert.equal((await receive('foreign')).length, name === EMPTY ? KINDS : 0, name);
    assert.equal(own.length, name === PARTIAL ? 1 : KINDS, name);
    assert.equal(long.length, KINDS, name);
    if (!isBlind) {
      assert.deepEqual(own, posted.slice(0, own.length), name);
      assert.equal(long[0].params.messageText.length, LONG, name);
    }
  }
  const time = (name, kind, times) =>
    page.evaluate((given) => live.time(...given), [name, kind, times]);
  return interleave(rounds, names, async (name) => ({
    own: await time(name, 'own', TIMES),
    ownLong: await time(name, 'ownLong', TIMES * 10),
    foreign: await time(name, 'foreign', TIMES),
  }));
}
