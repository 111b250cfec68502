import { expect } from '@playwright/test';
import { THREATS } from './attacks/threats';
import { CANARY } from './crm';
import { countMessages } from './recorder';
import { test } from './test';

for (const [threat, attacks] of Object.entries(THREATS)) {
  test.describe(threat, () => {
    for (const attack of attacks) {
      test(attack.title, ({ pages, target }, info) =>
        pages.use(attack, async (crm) => {
          await crm.expectAccepted('before');
          const countBefore = await countMessages(crm.page);
          const outcome = await crm.getOutcome(() => attack.run(crm));
          info.annotations.push({ type: 'outcome', description: outcome });
          expect(outcome).toBe(
            typeof attack.outcome === 'string' ? attack.outcome : attack.outcome[target],
          );
          if (attack.origin !== undefined) {
            expect(await crm.origins(countBefore)).toEqual([attack.origin]);
          }
          await attack.verify?.(crm);
          expect(await crm.log()).not.toContain(CANARY);
          expect(await crm.text('crm-diagnostics-line')).not.toContain(CANARY);

          await crm.restore();
          await crm.expectAccepted('after');
        }),
      );
    }
  });
}
