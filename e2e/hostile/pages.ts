import type { Browser } from 'puppeteer-core';
import type { Attack, Ground } from './attack';
import { CRM, Crm, WORKSPACE, ZONE_CRM } from './crm';

const SILENT = '?workspace=reply%3Dsilence';
const WITHOUT_POLICY = `${CRM}/without-policy${SILENT}`;

const OPEN: Readonly<Record<Ground, (browser: Browser) => Promise<Crm>>> = {
  'without policy': (browser) => Crm.open(browser, WITHOUT_POLICY),
  'under its policy': (browser) => Crm.open(browser, `${CRM}/${SILENT}`),
  'opened by another page': (browser) =>
    Crm.openFrom(browser, `${WORKSPACE}/empty`, WITHOUT_POLICY),
  'development build': (browser) => Crm.open(browser, `${ZONE_CRM}/without-policy`),
  'several frames': (browser) =>
    Crm.open(browser, `${CRM}/several-frames`, ['#first iframe', '#second iframe']),
};

/** The pages of one browser: one serves many attacks, as long as each leaves it in order. */
export class Pages {
  readonly #inOrder = new Map<Ground, Crm>();

  constructor(readonly browser: Browser) {}

  /** Runs an attack on its ground; one that has to be prepared has a page of its own. */
  async use(
    { ground = 'without policy', prepare }: Attack,
    run: (crm: Crm) => Promise<void>,
  ): Promise<void> {
    const known = prepare ? undefined : this.#inOrder.get(ground);
    const crm = known ?? (await OPEN[ground](this.browser));
    this.#inOrder.delete(ground);
    await prepare?.(crm);
    await run(crm);
    if (prepare) {
      await crm.page.close();
    } else {
      this.#inOrder.set(ground, crm);
    }
  }
}
