import type { Attack } from '../attack';
import { clickAt, clickIn, getRect, onHost, setMode, setStyle, type } from '../hosted/driver';
import { wait } from '../wait';

const PAGE_CLICK = 'the page gets the click';
const STAYS = 'the workspace stays over its outlet';

/** Where the outlets of the attacks are. */
const AT = 'position: fixed; left: 40px; top: 200px; width: 400px';

/** Attacks on one workspace that is hidden, or shown in an outlet. */
export const HOSTED: readonly Attack[] = [
  ...(['hidden', 'minimized'] as const).map((mode) =>
    onHost({
      title: `a click where the workspace was before it is ${mode}`,
      run: async (crm) => {
        const place = await getRect(crm);
        await setMode(crm, mode);
        return clickIn(crm, place);
      },
      outcome: PAGE_CLICK,
    }),
  ),
  onHost({
    title: 'a click where the outlet of the workspace is scrolled out of view',
    run: async (crm) => {
      await setStyle(crm, `${AT}; height: 150px; overflow: auto`);
      return clickAt(crm, 200, 400); // Below the place, where the outlet would be.
    },
    outcome: PAGE_CLICK,
  }),
  onHost({
    title: 'a click on an outlet in a place without a size',
    run: async (crm) => {
      await setStyle(crm, 'position: fixed; left: 40px; top: 200px; width: 0; overflow: hidden');
      return clickAt(crm, 42, 300);
    },
    outcome: PAGE_CLICK,
  }),
  onHost({
    title: 'keys after a workspace with the focus is hidden',
    run: async (crm) => {
      await clickIn(crm, await getRect(crm));
      await setMode(crm, 'hidden');
      return type(crm);
    },
    outcome: 'the page gets the keys',
  }),
  onHost({
    title: 'keys after a hidden workspace has taken the focus',
    run: async (crm) => {
      await clickIn(crm, await getRect(crm));
      await setMode(crm, 'hidden');
      await (
        await crm.frame()
      ).evaluate(() => {
        const input = document.body.appendChild(document.createElement('input'));
        setTimeout(() => {
          window.focus();
          input.focus();
        }, 500);
      });
      await crm.page.focus('#own');
      await wait(1_000);
      return type(crm);
    },
    outcome: 'the page gets the keys',
  }),
  onHost({
    title: 'another element takes the name of the outlet for CSS anchor positioning',
    run: async (crm) => {
      await setStyle(crm, `${AT}; height: 400px`);
      await crm.page.evaluate(() => {
        const other = document.createElement('div');
        other.style.cssText =
          'position: fixed; left: 500px; top: 20px; width: 90px; height: 90px; anchor-name: --rox-chat-outlet';
        document.querySelector('#rox-chat-workspace-box')?.before(other);
      });
      await wait(1_000);
      const [box, outlet] = [await getRect(crm), await getRect(crm, '#place > *')];
      return JSON.stringify(box) === JSON.stringify(outlet) ? STAYS : 'the workspace is elsewhere';
    },
    outcome: STAYS,
  }),
  onHost({
    title: 'an outlet in a transparent place: the workspace is not invisible there',
    run: async (crm) => {
      await setStyle(crm, `${AT}; height: 400px; opacity: 0`);
      const isVisible = await crm.page.$eval('#rox-chat-workspace-box iframe', (iframe) =>
        iframe.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
      return isVisible ? 'the workspace is visible' : 'the workspace is invisible';
    },
    outcome: 'the workspace is visible',
  }),
  onHost({
    title: "a click on a transparent element of the CRM's page over the workspace",
    run: async (crm) => {
      await setStyle(crm, `${AT}; height: 400px`);
      await crm.page.evaluate(() => {
        const over = document.createElement('div');
        over.style.cssText = 'position: fixed; inset: 0; z-index: 1';
        document.body.append(over);
      });
      return clickIn(crm, await getRect(crm));
    },
    outcome: PAGE_CLICK,
  }),
];
