import { expect } from '@playwright/test';
import { test } from './test';

for (const [name, otherName] of [
  ['First', 'Second'],
  ['Second', 'First'],
] as const) {
  test(`of two copies of the library, only that of the frame accepts its messages (${name})`, async ({
    page,
  }) => {
    await page.goto('/?frame=component');
    const own = page.getByRole('region', { name });
    const other = page.getByRole('region', { name: otherName });
    await expect(
      other.frameLocator('iframe').getByRole('button', { name: /Priya Nair/ }),
    ).toBeVisible();
    await own
      .frameLocator('iframe')
      .getByRole('button', { name: /Priya Nair/ })
      .click();
    await expect(own.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
    await own.getByRole('button', { name: 'Start chat', exact: true }).click();
    await expect(own.getByText('Result: started')).toBeVisible();

    await expect(other.getByText(/Wrong source: [1-9]/)).toBeVisible();
    await expect(other.getByRole('listitem')).toHaveCount(0);
    await expect(other.getByText('Result:')).toHaveCount(0);
  });
}
