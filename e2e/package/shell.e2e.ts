import { expect } from '@playwright/test';
import { ports } from '../../scripts/ports.mjs';
import { test } from './test';

test('the shell of ng add shows an event and opens the record', async ({ page, baseURL }) => {
  const workspace = `http://localhost:${ports.workspace}/`;
  // The account of the workspace knows the CRM's origin; the stand-in takes it from its URL.
  await page.route(workspace, (route) =>
    route.fulfill({ status: 302, headers: { location: `${workspace}?parent=${baseURL ?? ''}` } }),
  );
  await page.goto('/');
  await page
    .frameLocator('iframe')
    .getByRole('button', { name: /Marta Oliveira/ })
    .click();

  await expect(page.getByRole('listitem').filter({ hasText: 'visitorSelected' })).toHaveCount(1);
  await expect(page).toHaveURL('/customers/12345');
});
