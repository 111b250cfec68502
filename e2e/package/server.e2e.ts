import { expect } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import { test } from './test';

for (const hydrate of ['start', 'interaction', 'viewport']) {
  test(`the server's page has no iframe, and replays a click before hydration (${hydrate})`, async ({
    page,
    request,
  }) => {
    const address = `/?frame=component&hydrate=${hydrate}`;
    const html = await (await request.get(address)).text();
    expect(html).toContain('Clicks: 0');
    expect(html).not.toContain('<iframe');

    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    const loads: string[] = [];
    page.on('request', (sent) => {
      if (sent.isNavigationRequest() && sent.url().includes(`:${ports.workspace}/`)) {
        loads.push(sent.url());
      }
    });
    let release = (): void => undefined;
    const clicked = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.js', async (route) => {
      await clicked;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Count' }).click();
    await expect(page.getByText('Clicks: 0')).toBeVisible();
    release();
    await expect(page.getByText('Clicks: 1')).toBeVisible();

    await page
      .frameLocator('iframe')
      .getByRole('button', { name: /Priya Nair/ })
      .click();
    await expect(page.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
    await page.getByRole('button', { name: 'Start chat', exact: true }).click();
    await expect(page.getByText('Result: started')).toBeVisible();
    expect(loads).toHaveLength(1);
    expect(messages).toEqual([]);
  });
}

for (const hydrate of ['interaction', 'viewport']) {
  test(`a workspace that hydrates on ${hydrate} does not load before`, async ({ page }) => {
    await page.goto(`/?frame=component&hydrate=${hydrate}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.getByRole('button', { name: 'Count' }).click();
    await expect(page.locator('iframe')).toHaveCount(1);
  });
}
