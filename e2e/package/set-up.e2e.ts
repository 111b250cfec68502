import { expect, test } from '@playwright/test';

test('an invalid origin in the fetched configuration is reported once', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') {
      errors.push(line.text());
    }
  });
  await page.route('/config.json', (route) => route.fulfill({ json: { roxChatOrigin: '*' } }));
  await page.goto('/?frame=component');

  await expect(page.getByRole('button', { name: 'Start chat', exact: true })).toBeVisible();
  await expect.poll(() => errors).toHaveLength(1);
  expect(errors[0]).toContain('origin-invalid');
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('the frame waits for a configuration that comes late', async ({ page }) => {
  await page.route('/config.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await page.goto('/?frame=component');
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Marta Oliveira/ })
    .click();

  await expect(page.getByText('Selected: 12345')).toBeVisible();
});
