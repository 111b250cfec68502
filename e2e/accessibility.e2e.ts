import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { blockWorkspace } from './support/block-workspace';
import { CrmPage } from './support/crm-page';
import { OutgoingChatCard } from './support/outgoing-chat-card';

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1000, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];
const SCHEMES = ['light', 'dark'] as const;

async function expectNoViolations(page: Page): Promise<void> {
  await waitForTransitions(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] }) // Describing the passes takes long.
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Waits until no colour is on its way to another one. */
async function waitForTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

for (const viewport of SCREENS) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test('has no axe violations in light and dark mode, and nothing overflows', async ({
      page,
    }) => {
      test.slow(); // Axe checks every pane twice.
      const crm = new CrmPage(page);
      await page.goto('/?workspace=pace%3D0.02');
      await crm.ready();
      await expectNoOverflow(page);
      await crm.workspace.getByRole('button', { name: 'Play a shift' }).click();
      await expect(crm.workspace.getByRole('button', { name: 'Play a shift' })).toBeVisible();

      const panes = page.getByRole('navigation', { name: 'Panes' }).getByRole('button');
      for (
        let shown = 0;
        shown < Math.max(1, await panes.filter({ visible: true }).count());
        shown++
      ) {
        if (await panes.nth(shown).isVisible()) {
          await panes.nth(shown).click();
        }
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          await expectNoViolations(page);
          await expectNoOverflow(page);
        }
      }
    });
  });
}

for (const colorScheme of SCHEMES) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('has no axe violations in the notice about a blocked workspace', async ({ page }) => {
      await new CrmPage(page).open();
      await blockWorkspace(page);
      await expect(page.getByText('frame-src must list')).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

for (const colorScheme of SCHEMES) {
  for (const [reply, text] of [
    ['start', 'Chat started.'],
    ['silence', 'Starting the chat…'],
    ['no_tariff_option', 'To perform this action,'],
  ] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme, viewport: { width: 320, height: 640 } });

      test(`has no axe violations in an outgoing chat: ${reply}`, async ({ page }) => {
        const crm = new CrmPage(page);
        const card = new OutgoingChatCard(crm);
        await page.goto(`/?workspace=${encodeURIComponent(`reply=${reply}`)}`);
        await crm.ready();
        await crm.workspace
          .getByRole('button', { name: /Marta Oliveira/ })
          .first()
          .click();
        await page.getByRole('button', { name: 'Customer' }).click();
        await card.button.click();
        await expect(card.root).toContainText(text);
        await expectNoViolations(page);
        await expectNoOverflow(page);
      });
    });
  }
}

test('everything can be done with the keyboard alone', async ({ page }) => {
  const crm = new CrmPage(page);
  await crm.open();
  const focusedButton = () => {
    const button = document.activeElement?.closest('button');
    return button?.getAttribute('aria-label') ?? button?.textContent ?? '';
  };
  const tabTo = async (name: RegExp, frame: Page | Frame = page) => {
    for (let presses = 0; presses < 60; presses++) {
      if (name.test(await frame.evaluate(focusedButton))) {
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} cannot be reached`);
  };

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();

  await tabTo(/^Notifications, 0/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Notifications, 0' })).toBeFocused();

  await crm.expectAccepted('by keyboard');
  await tabTo(/^Visitor c3fa5841/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Visitor not in the CRM' })).toBeVisible();

  await tabTo(/John Doe/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'John Doe' })).toBeVisible();

  await tabTo(/newMessageAdded/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Params of newMessageAdded' })).toBeVisible();

  await tabTo(/Marta Oliveira/, await crm.frame());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Marta Oliveira' })).toBeVisible();

  await page.getByRole('main').focus();
  await tabTo(/Start chat/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Chat started.' })).toBeVisible();
});
