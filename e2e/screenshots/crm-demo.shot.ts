import { expect, test } from '@playwright/test';
import { CrmPage } from '../support/crm-page';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

const PICTURES = [
  { name: 'crm-demo', viewport: WIDE, colorScheme: 'light', visitor: 'Marta Oliveira' },
  { name: 'crm-demo-dark', viewport: WIDE, colorScheme: 'dark', visitor: 'Giulia Conti' },
  { name: 'crm-demo-narrow', viewport: NARROW, colorScheme: 'light', visitor: null },
] as const;

for (const { name, viewport, colorScheme, visitor } of PICTURES) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test('takes the picture', async ({ page }) => {
      const crm = new CrmPage(page);
      await page.goto('/workspace?workspace=pace%3D0.02');
      const play = crm.workspace.getByRole('button', { name: 'Play a shift' });
      await play.click();
      await expect(play).toBeVisible();
      await crm.goTo('customers');
      if (visitor !== null) {
        await crm.workspace.getByRole('button', { name: 'Back to visitors' }).click();
        await crm.workspace.getByRole('button', { name: visitor }).click();
        await expect(page.getByRole('heading', { name: visitor })).toBeVisible();
      }
      // A toast, a pointer or a focus ring would show the script rather than the product.
      await expect(page.locator('mat-snack-bar-container')).toHaveCount(0);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
    });
  });
}
