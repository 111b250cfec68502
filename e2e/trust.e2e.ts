import { expect, test } from '@playwright/test';
import { CrmPage } from './support/crm-page';
import { STRANGERS } from './support/strangers';

interface Heard {
  readonly origin: string;
  readonly data: string;
}

declare global {
  interface Window {
    heard: Heard[];
  }
}

for (const { who, origin, reason, speak } of STRANGERS) {
  test(`a message from ${who} does not arrive`, async ({ page, baseURL }) => {
    // The page's own ear: only what it heard can have been rejected.
    await page.addInitScript(() => {
      window.heard = [];
      window.addEventListener('message', ({ origin, data }) => {
        window.heard.push({ origin, data: JSON.stringify(data) });
      });
    });
    const crm = new CrmPage(page);
    await crm.open();
    await crm.expectAccepted('before');
    await speak(page, 'from a stranger');

    const heard = await page.waitForFunction(() =>
      window.heard.find(({ data }) => data.includes('from a stranger')),
    );
    expect((await heard.jsonValue())?.origin).toBe(origin ?? baseURL);
    await expect(crm.diagnostics).toHaveText('1 accepted · 1 rejected · 0 mended');
    await crm.diagnostics.click();
    await expect(page.getByRole('row').nth(1)).toContainText(reason);
    await expect(crm.rows).toHaveCount(1);

    if (!(await crm.hasWorkspace())) {
      await page.reload();
      await crm.ready();
    }
    await crm.expectAccepted('after');
    await expect(page.getByText('from a stranger')).toHaveCount(0);
  });
}
