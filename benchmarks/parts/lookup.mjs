import assert from 'node:assert/strict';
import { interleave } from '../harness/rounds.mjs';
import { withSites } from '../harness/sites.mjs';

export const VISITORS = [10, 10_000];
const SIGNALS = 50;

/** What it costs to read the signals of visitors after an event, by how many there are. */
export const lookup = {
  title: 'Visitors found by the ids of the CRM',
  measure: (rounds) =>
    withSites({ lookup: { page: 'lookup.page', frame: 'plain' } }, async (visit) => {
      const { page, close } = await visit('lookup');
      await page.evaluate((counts) => live.prepare(counts), VISITORS);
      const samples = await interleave(rounds, VISITORS.map(String), (count) =>
        page.evaluate((given) => live.time(given), Number(count)),
      );
      for (const count of VISITORS) {
        assert.ok(samples[count].found.every((found) => found === SIGNALS));
      }
      await close();
      return samples;
    }),
};
