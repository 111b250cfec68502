import type { BrowserName } from './browsers';
import type { Crm } from './crm';

/** Which page the library has to defend: by default the demo CRM without any policy of its own. */
export type Ground =
  | 'without policy'
  | 'under its policy'
  | 'opened by another page'
  | 'development build'
  | 'several frames';

/** One way to abuse the library, what has to become of it, and what has to be so afterwards. */
export interface Attack {
  /** What is tried, as it stands in the table. */
  readonly title: string;
  readonly ground?: Ground;
  /** Brings the page to where the attack begins. */
  readonly prepare?: (crm: Crm) => Promise<unknown>;
  /** Does it. A text that it gives is the outcome, in place of what the library counted. */
  readonly run: (crm: Crm) => Promise<unknown>;
  /** As the library counts it, or as `run` words it. */
  readonly outcome: string | Readonly<Record<BrowserName, string>>;
  /** The origin that each of its messages has to arrive with. */
  readonly origin?: string;
  /** What else has to hold before the page is put back in order. */
  readonly verify?: (crm: Crm) => Promise<unknown>;
}
