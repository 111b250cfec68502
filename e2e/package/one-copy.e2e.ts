import { expect } from '@playwright/test';
import { test } from './test';

for (const name of ['First', 'Second']) {
  test(`two applications with one copy of the library see the same events (${name})`, async ({
    page,
  }) => {
    const copies: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('ngx_roxchat_core')) {
        copies.push(request.url());
      }
    });
    await page.goto('/?frame=component');
    const own = page.getByRole('region', { name });
    await expect(page.locator('iframe')).toHaveCount(2);
    await own
      .frameLocator('iframe')
      .getByRole('button', { name: /Priya Nair/ })
      .click();
    for (const region of ['First', 'Second']) {
      await expect(page.getByRole('region', { name: region }).getByRole('listitem')).toHaveText([
        'visitorSelected',
      ]);
    }
    await own.getByRole('button', { name: 'Start chat', exact: true }).click();
    await expect(own.getByText('Result: started')).toBeVisible();
    expect(copies).toHaveLength(1);
  });
}
