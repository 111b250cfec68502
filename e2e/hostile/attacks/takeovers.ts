import { ports } from '../../../scripts/ports.mjs';
import type { Attack } from '../attack';
import { waitUntil } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}/empty`;
const STAYS = 'the CRM stays';
const REPLACED = 'the CRM was replaced';

/** The workspace tries to replace the CRM's page by another one. */
const takeover = (
  title: string,
  act: (url: string) => void,
  more: Partial<Attack> = {},
): Attack => ({
  title,
  outcome: STAYS,
  run: async (crm) => {
    const before = crm.page.url();
    // What the sandbox blocks throws.
    await (await crm.frame()).evaluate(act, FOREIGN).catch(() => undefined);
    const isReplaced = await waitUntil(() => Promise.resolve(crm.page.url() !== before), 2_000);
    if (!isReplaced) {
      return STAYS;
    }
    await crm.page.goto(before);
    await crm.ready();
    return REPLACED;
  },
  ...more,
});

/** Runs in the workspace's page: its popups are not sandboxed. */
function openPopup(url: string): void {
  const script = `opener.top.location.href = ${JSON.stringify(url)}`;
  window.open(`/run?script=${encodeURIComponent(script)}`);
}

export const TAKEOVERS: readonly Attack[] = [
  takeover('the workspace sets the location of the CRM', (url) => {
    parent.location.href = url;
  }),
  takeover('the workspace opens a page in the place of the CRM', (url) => {
    window.open(url, '_top');
  }),
  takeover('the workspace submits a form in the place of the CRM', (action) => {
    const form = Object.assign(document.createElement('form'), { action, target: '_top' });
    document.body.append(form);
    form.submit();
  }),
  takeover('the workspace follows a link in the place of the CRM', (href) => {
    const link = Object.assign(document.createElement('a'), { href, target: '_top' });
    document.body.append(link);
    link.click();
  }),
  takeover('a popup of the workspace sets the location of the CRM', openPopup, {
    outcome: { chromium: STAYS, firefox: REPLACED },
    prepare: () => Promise.resolve(), // In a page of its own, which may be lost.
  }),
  takeover(
    'a popup of the workspace sets the location of a CRM with a Cross-Origin-Opener-Policy',
    openPopup,
    { setup: 'isolated' },
  ),
];
