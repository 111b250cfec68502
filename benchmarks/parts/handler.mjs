import assert from 'node:assert/strict';
import { KINDS } from '../harness/peers.mjs';
import { interleave } from '../harness/rounds.mjs';
import { during, withSites } from '../harness/sites.mjs';

const MESSAGES = 2_000;
/** As many times are the messages handed to a handler for one sample. */
const TIMES = 10;
const EMPTY = 'empty listener';
/** These do not look at what a message holds. */
const BLIND = [EMPTY, 'compare source only', 'compare origin only'];
/** It is subscribed to one event of six. */
const PARTIAL = 'RxJS, one stream';

/** Characters of text: 30 KB in all. */
const LONG = 30_000;

/** Prepared messages of real frames, handed to each handler: no browser's work but theirs. */
export const handler = {
  title: 'The handler alone',
  measure: (rounds) =>
    withSites({ handler: { page: 'handler.page', frame: 'plain' } }, async (visit) =>
      measureHandlers(await visit('handler'), rounds),
    ),
};

async function measureHandlers({ page, frame, stranger }, rounds) {
  const foreign = await stranger();
  const collect = (kind, count, from, how, ...more) =>
    during(page, [kind, count], () =>
      from.evaluate(([name, ...given]) => live[name](...given), [how, count, ...more]),
    );
  await collect('own', MESSAGES, frame, 'say');
  await collect('ownLong', MESSAGES / 10, frame, 'write', LONG);
  await collect('foreign', MESSAGES, foreign, 'say');

  const names = await page.evaluate(() => live.names());
  const said = await frame.evaluate((count) => live.sayings(count), KINDS);
  for (const name of names) {
    const heard = (kind) => page.evaluate((given) => live.check(...given), [name, kind, KINDS]);
    const [own, long] = [await heard('own'), await heard('ownLong')];
    const isBlind = BLIND.includes(name);
    assert.equal((await heard('foreign')).length, name === EMPTY ? KINDS : 0, name);
    assert.equal(own.length, name === PARTIAL ? 1 : KINDS, name);
    assert.equal(long.length, KINDS, name);
    if (!isBlind) {
      assert.deepEqual(own, said.slice(0, own.length), name);
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
