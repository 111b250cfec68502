import type { Browser } from 'puppeteer-core';
import type { Attack, Setup } from './attack';
import { CRM, Crm, WORKSPACE, ZONE_CRM } from './crm';

const SILENT = 'workspace=reply%3Dsilence';
const WITHOUT_POLICY = `${CRM}/?without-policy&${SILENT}`;

const OPEN: Readonly<Record<Setup, (browser: Browser) => Promise<Crm>>> = {
  'without policy': (browser) => Crm.open(browser, WITHOUT_POLICY),
  isolated: (browser) => Crm.open(browser, `${CRM}/?isolated&${SILENT}`),
  'under its policy': (browser) => Crm.open(browser, `${CRM}/?${SILENT}`),
  'opened by another page': (browser) =>
    Crm.openFrom(browser, `${WORKSPACE}/empty`, WITHOUT_POLICY),
  'development build': (browser) => Crm.open(browser, `${ZONE_CRM}/?without-policy`),
  'several frames': (browser) =>
    Crm.open(browser, `${CRM}/several-frames`, ['#first iframe', '#second iframe']),
  'one workspace': (browser) =>
    Crm.open(browser, `${CRM}/one-workspace`, ['#rox-chat-workspace-box iframe']),
};

/** The pages of one browser. A page is used for many attacks, as long as each restores it. */
export class Pages {
  readonly #restored = new Map<Setup, Crm>();

  constructor(readonly browser: Browser) {}

  /** Runs an attack in its setup. An attack with a preparation gets a page of its own. */
  async use(
    { setup = 'without policy', prepare }: Attack,
    run: (crm: Crm) => Promise<void>,
  ): Promise<void> {
    const known = prepare ? undefined : this.#restored.get(setup);
    const crm = known ?? (await OPEN[setup](this.browser));
    this.#restored.delete(setup);
    await prepare?.(crm);
    await run(crm);
    if (prepare) {
      await crm.page.close();
    } else {
      this.#restored.set(setup, crm);
    }
  }
}
