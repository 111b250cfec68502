import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { blockWorkspace } from './support/block-workspace';
import { CrmPage } from './support/crm-page';
import { OutgoingChatCard } from './support/outgoing-chat-card';

/** Axe looks at the pages beside the workspace and without it; it takes most of the time. */
const SCREENS = [
  { width: 1440, height: 900, hasAxe: true },
  { width: 1000, height: 800, hasAxe: false },
  { width: 390, height: 844, hasAxe: false },
  { width: 720, height: 450, hasAxe: false }, // 1440 px at 200 %.
  { width: 360, height: 225, hasAxe: false }, // 1440 px at 400 %.
  { width: 320, height: 640, hasAxe: true },
];
const SCHEMES = ['light', 'dark'] as const;

/** The rules whose result depends on the colour scheme. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** @param rules the names of axe's rules; all of them by default */
async function expectNoViolations(page: Page, rules?: string[]): Promise<void> {
  await waitForTransitions(page);
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ['violations'], // Describing the passes takes long.
      // WCAG 2.2 asks for the targets' size, and axe only on demand.
      ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }),
    })
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

/** Checks what is on the screen in light and dark mode. */
async function check(page: Page, hasAxe = true): Promise<void> {
  await expectNoOverflow(page);
  if (hasAxe) {
    await page.emulateMedia({ colorScheme: 'light' });
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoViolations(page, COLOR_RULES);
  }
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflowing = await page.evaluate(() =>
    ['html', 'crm-root', 'main', 'aside'].filter((selector) => {
      const box = document.querySelector(selector);
      return box && box.scrollWidth > box.clientWidth;
    }),
  );
  expect(overflowing).toEqual([]);
}

for (const { hasAxe, ...viewport } of SCREENS) {
  test.describe(`${viewport.width} × ${viewport.height} pixels`, () => {
    test.use({ viewport });

    test(`${hasAxe ? 'has no axe violations on any page in light and dark mode, and ' : ''}nothing overflows`, async ({
      page,
    }) => {
      test.slow(); // Axe looks at every page twice.
      const crm = new CrmPage(page);
      await page.clock.install();
      await page.goto('/workspace?workspace=pace%3D0.02');
      await crm.workspaceReady();
      await crm.workspace.getByRole('button', { name: 'Play a shift' }).click();
      await expect(crm.workspace.getByRole('button', { name: 'Play a shift' })).toBeVisible();
      // A toast is hidden from screen readers at first, so that they announce it as it changes.
      await expect(async () => {
        await page.clock.fastForward(8_000);
        await expect(page.locator('mat-snack-bar-container')).toHaveCount(0, { timeout: 500 });
      }).toPass();
      await check(page, hasAxe);

      for (const path of ['settings', 'activities', 'customers'] as const) {
        await crm.goTo(path);
        await check(page, hasAxe);
      }
      await page.getByRole('link', { name: 'Giulia Conti' }).click();
      await expect(page.getByRole('heading', { name: 'Giulia Conti' })).toBeVisible();
      await page.getByRole('button', { name: 'Edit details' }).click();
      await check(page, hasAxe);
      await crm.openInspector();
      await check(page, hasAxe);
    });
  });
}

test('has no axe violations in the dialogs, the banner and the list of notifications', async ({
  page,
}) => {
  const crm = new CrmPage(page);
  await page.goto('/');
  await crm.workspaceReady();
  await crm.workspace.getByRole('button', { name: /Lukas Brandt/ }).click();
  await expect(page.getByText('Who is it? Several customers fit this visitor.')).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: /^Nina Brandt/ }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Calls again');
  await crm.goTo('activities');
  await expect(page.getByRole('dialog', { name: 'Save your changes?' })).toBeVisible();
  await check(page);
  await page.getByRole('button', { name: 'Keep editing' }).click();

  await crm.workspace.getByRole('button', { name: 'Raise notification' }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  await check(page);
});

test('has no axe violations in a wrap-up, a new contact and a held record', async ({ page }) => {
  const crm = new CrmPage(page);
  await page.goto('/');
  await crm.workspaceReady();
  await crm.openChat('Giulia Conti');
  await expect(page.getByRole('heading', { name: 'Giulia Conti', exact: true })).toBeVisible();
  await crm.workspace.getByRole('textbox', { name: 'Message' }).fill('It is on its way.');
  await crm.workspace.getByRole('button', { name: 'Send' }).click();
  await crm.workspace.getByRole('button', { name: 'Close chat' }).click();
  await page.getByRole('button', { name: 'Wrap up' }).first().click();
  await expect(page.getByRole('textbox', { name: 'What was agreed' })).toBeVisible();
  await check(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await crm.openChat(/Anonymous/);
  await page.getByRole('button', { name: 'New contact' }).click();
  await page.getByRole('button', { name: 'Save' }).click(); // Shows what is missing.
  await check(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Mina');

  await crm.openChat('Marta Oliveira');
  await expect(page.getByText('You opened the chat with Marta Oliveira.')).toBeVisible();
  await check(page);
});

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

for (const [reply, text] of [
  ['start', 'Chat started.'],
  ['silence', 'Starting the chat…'],
  ['no_tariff_option', 'To perform this action,'],
] as const) {
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test(`has no axe violations in an outgoing chat: ${reply}`, async ({ page }) => {
      const card = new OutgoingChatCard(new CrmPage(page));
      await page.goto(`/?workspace=${encodeURIComponent(`reply=${reply}`)}`);
      await card.open('Priya Nair');
      await card.button.click();
      await expect(card.root).toContainText(text);
      await check(page);
    });
  });
}

/** Presses Tab until the name of the focused element matches. Returns how often. */
async function tabTo(name: RegExp, page: Page, frame: Page | Frame = page): Promise<number> {
  const getName = () => {
    const focused = document.activeElement === document.body ? null : document.activeElement;
    return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
  };
  for (let presses = 0; presses < 30; presses++) {
    if (name.test(await frame.evaluate(getName))) {
      return presses;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} cannot be reached`);
}

test('the workspace is at most 12 tab stops from the top of each page', async ({ page }) => {
  const crm = new CrmPage(page);
  await page.goto('/?workspace=pace%3D0.02');
  await crm.workspaceReady();
  await crm.workspace.getByRole('button', { name: 'Play a shift' }).click();
  await expect(crm.workspace.getByRole('button', { name: 'Play a shift' })).toBeVisible();
  const openRecord = async (): Promise<void> => {
    await crm.goTo('customers');
    await page.getByRole('link', { name: 'Priya Nair' }).click();
    await expect(page.getByRole('button', { name: 'Wrap up' })).toBeVisible();
  };

  for (const open of [
    () => crm.goTo('customers'),
    openRecord,
    () => crm.goTo('activities'),
    () => crm.goTo('settings'),
  ]) {
    await open();
    await page.getByRole('button', { name: 'Skip to the page' }).focus();
    const stops: string[] = [];
    let name = await focusedName(page);
    while (name !== 'IFRAME') {
      stops.push(name);
      expect(stops.length, stops.join(', ')).toBeLessThanOrEqual(12);
      await page.keyboard.press('Tab');
      name = await focusedName(page);
    }
  }
});

/** Returns the tag and the text of the focused element, or IFRAME. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { tagName, textContent } = document.activeElement ?? document.body;
    return `${tagName} ${textContent.trim()}`.trim();
  });
}

test('everything can be done with the keyboard alone', async ({ page }) => {
  const crm = new CrmPage(page);
  await page.goto('/');
  await crm.workspaceReady();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // Skip to the Agent Workspace.
  const frame = await crm.frame();
  await tabTo(/Giulia Conti/, page, frame);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Giulia Conti' })).toBeVisible();

  await page.getByRole('main').focus();
  await tabTo(/All customers/, page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Customers' })).toBeVisible();

  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(/^New contact/, page);
  await page.keyboard.press('Tab');
  const row = page.getByRole('link', { name: 'Priya Nair' });
  while (!(await row.evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Priya Nair' })).toBeVisible();

  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(/Start chat/, page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Chat started.' })).toBeVisible();

  await page.getByRole('button', { name: 'Skip to the page' }).focus();
  await tabTo(/^\s*Customers/, page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Activities' })).toBeVisible();

  await tabTo(/^Notifications, 0/, page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Notifications, 0 new' })).toBeFocused();
});
