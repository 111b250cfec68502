import { DOCUMENT, inject, InjectionToken } from '@angular/core';
import { BROWSER_WINDOW } from './browser-window';
import { readParentOrigin } from './parent-origin';
import { REPLY_MODES, type ReplyMode, WIRE_FORMATS, type WireFormat } from './reply-mode';

/** The settings in the page's URL. */
interface LaunchOptions {
  /** The only origin to post events to and accept commands from; null if none is configured. */
  readonly parentOrigin: string | null;
  /** Whether some visitors write as soon as the page is open. */
  readonly hasGreeting: boolean;
  /** The seed of all random values. */
  readonly seed: number;
  /** Multiplies the pauses of the greeting, of a shift and of a scenario. */
  readonly pace: number;
  readonly reply: ReplyMode;
  /** Milliseconds between a command and its reply. */
  readonly delay: number;
  readonly format: WireFormat;
  /** The address of the scenario; null if there is none. */
  readonly scenario: string | null;
}

/** `?greet` has an empty value. */
const SWITCHED_ON: readonly string[] = ['', '1', 'true'];

/**
 * Reads the URL's query. Missing and invalid values get their defaults.
 *
 * @param embedder the origin of the page that embeds this one; null if it is not known
 */
export function readLaunchOptions(search: string, embedder: string | null = null): LaunchOptions {
  const query = new URLSearchParams(search);
  const parents = query.getAll('parent').map(readParentOrigin);
  return {
    parentOrigin: parents.find((parent) => parent === embedder) ?? parents[0] ?? null,
    hasGreeting: readSwitch(query.get('greet')),
    seed: Math.trunc(readNumber(query.get('seed'), 1)),
    pace: readNumber(query.get('pace'), 1),
    reply: readMember(REPLY_MODES, query.get('reply'), 'start'),
    delay: readNumber(query.get('delay'), 0),
    format: readMember(WIRE_FORMATS, query.get('format'), 'object'),
    scenario: readAddress(query.get('scenario')),
  };
}

export const LAUNCH_OPTIONS = new InjectionToken<LaunchOptions>('LAUNCH_OPTIONS', {
  factory: () => {
    const { location } = inject(BROWSER_WINDOW);
    return readLaunchOptions(location.search, readEmbedder(location, inject(DOCUMENT).referrer));
  },
});

/** Firefox has no `ancestorOrigins`. An https page does not name itself as referrer to an http one. */
function readEmbedder(location: Partial<Location>, referrer: string): string | null {
  const origin = URL.canParse(referrer) ? new URL(referrer).origin : null;
  return location.ancestorOrigins?.[0] ?? origin;
}

function readSwitch(value: string | null): boolean {
  return value !== null && SWITCHED_ON.includes(value);
}

function readNumber(value: string | null, fallback: number): number {
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) && number >= 0 ? number : fallback;
}

function readAddress(value: string | null): string | null {
  return value === '' ? null : value;
}

function readMember<Member extends string>(
  members: readonly Member[],
  value: string | null,
  fallback: Member,
): Member {
  return members.find((member) => member === value) ?? fallback;
}
