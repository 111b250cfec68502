import { expect, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';
import { UNTRUSTED_SENDERS } from './support/untrusted-senders';

interface ReceivedMessage {
  readonly origin: string;
  readonly data: string;
}

declare global {
  interface Window {
    received: ReceivedMessage[];
  }
}

for (const { title, origin, reason, post } of UNTRUSTED_SENDERS) {
  test(`rejects a message from ${title}`, async ({ page, baseURL }) => {
    // The page records every message: only a message that arrived can be rejected.
    await page.addInitScript(() => {
      window.received = [];
      window.addEventListener('message', ({ origin, data }) => {
        window.received.push({ origin, data: JSON.stringify(data) });
      });
    });
    const crm = new CrmPage(page);
    await crm.open();
    await crm.expectAccepted('before');
    await post(page, 'untrusted');

    const received = await page.waitForFunction(() =>
      window.received.find(({ data }) => data.includes('untrusted')),
    );
    expect((await received.jsonValue())?.origin).toBe(origin ?? baseURL);
    await expect(crm.diagnostics).toHaveText('1 accepted · 1 rejected · 0 coerced');
    await crm.diagnostics.click();
    await expect(page.getByRole('row').nth(1)).toContainText(reason);
    await expect(crm.rows).toHaveCount(1);

    if (!(await crm.hasWorkspace())) {
      await page.reload();
      await crm.ready();
    }
    await crm.expectAccepted('after');
    await expect(page.getByText('untrusted')).toHaveCount(0);
  });
}
