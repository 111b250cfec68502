import { expect, type Locator, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { CrmPage } from '../support/crm-page';
import { writeApng } from './write-apng';

const SIZE = { width: 1000, height: 640 };

test.use({ viewport: SIZE, colorScheme: 'light' });

/** Takes the animated picture: a chat comes, the record opens, a reply, the wrap-up. */
test('takes the picture of a shift', async ({ page }) => {
  const crm = new CrmPage(page);
  const frames: Parameters<typeof writeApng>[0][number][] = [];
  /** Adds what is on the screen, or what is in a part of it, for a time in ms. */
  const show = async (delay: number, part?: Locator) => {
    await page.mouse.move(0, SIZE.height - 1);
    const box = (await part?.boundingBox()) ?? { x: 0, y: 0, ...SIZE };
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
    const clip = { x, y, width: SIZE.width - x, height: Math.floor(box.height) };
    const png = await page.screenshot({ clip, animations: 'disabled' });
    frames.push({ png, x, y, delay });
  };
  const host = page.locator('rox-chat-workspace iframe');
  const reply = crm.workspace.getByRole('textbox', { name: 'Message' });
  const list = page.getByRole('list', { name: 'Activities' });

  await page.goto('/customers');
  await crm.workspaceReady();
  await show(1_500);
  await page.goto('/customers?workspace=greet%26pace%3D0.02');
  await expect(page.getByText('1 unread')).toHaveCount(3);
  await expect(page.getByText('Visitor is back on the site')).toBeVisible();
  await show(2_500);

  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.keyboard.press('Escape');
  await crm.workspace.getByRole('button', { name: 'Étienne Moreau' }).click();
  await expect(page.getByRole('heading', { name: 'Étienne Moreau' })).toBeVisible();
  await show(2_500);

  for (const text of ['Gladly.', 'Gladly. What is it', 'Gladly. What is it about?']) {
    await reply.fill(text);
    await show(400, host);
  }
  await crm.workspace.getByRole('button', { name: 'Send' }).click();
  await show(1_500, host);
  await crm.workspace.getByRole('button', { name: 'Close chat' }).click();
  await list.getByRole('button', { name: 'Wrap up' }).scrollIntoViewIfNeeded();
  await show(2_000);

  await list.getByRole('button', { name: 'Wrap up' }).click();
  const note = page.getByRole('textbox', { name: 'What was agreed' });
  await note.fill('Question about the policy answered.');
  await show(2_500);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(list).toContainText('Question about the policy');
  await show(3_500);

  await writeFile('docs/images/shift.png', writeApng(frames, 3));
});
