import { expect, test } from '@playwright/test';
import { CrmPage } from '../support/crm-page';

const PICTURES = [
  { name: 'crm-demo', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'crm-demo-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'crm-demo-narrow', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of PICTURES) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test('takes the picture', async ({ page }) => {
      const crm = new CrmPage(page);
      await page.goto('/?workspace=pace%3D0.02');
      const play = crm.workspace.getByRole('button', { name: 'Play a shift' });
      await play.click();
      await expect(play).toBeVisible();
      // A pointer or a focus ring would show the script rather than the product.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
    });
  });
}
