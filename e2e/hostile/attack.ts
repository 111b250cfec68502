import type { BrowserName } from './browsers';
import type { Crm } from './crm';

/** The page under attack: by default the demo CRM without its Content Security Policy. */
export type Setup =
  | 'without policy'
  | 'isolated'
  | 'under its policy'
  | 'opened by another page'
  | 'development build'
  | 'several frames'
  | 'one workspace';

/** One way to abuse the library, the expected outcome, and what must hold afterwards. */
export interface Attack {
  /** The title in the table. */
  readonly title: string;
  readonly setup?: Setup;
  /** Brings the page into the state in which the attack begins. */
  readonly prepare?: (crm: Crm) => Promise<unknown>;
  /** Runs the attack. If it returns a text, that is the outcome instead of the library's counts. */
  readonly run: (crm: Crm) => Promise<unknown>;
  /** The expected outcome: the library's counts, or the text that `run` returns. */
  readonly outcome: string | Readonly<Record<BrowserName, string>>;
  /** The expected origin of each of its messages. */
  readonly origin?: string;
  /** Checks what else must hold before the page is restored. */
  readonly verify?: (crm: Crm) => Promise<unknown>;
}
