import { inject, InjectionToken } from '@angular/core';
import { BROWSER_WINDOW } from './browser-window';
import { readParentOrigin } from './parent-origin';
import { REPLY_MODES, type ReplyMode, WIRE_FORMATS, type WireFormat } from './reply-mode';

/** What the page's URL sets. */
interface LaunchOptions {
  /** The only origin events go to and commands come from; null if none is configured. */
  readonly parentOrigin: string | null;
  /** Fixes everything random. */
  readonly seed: number;
  /** Multiplies the pauses of a shift and of a scenario. */
  readonly pace: number;
  readonly reply: ReplyMode;
  /** Milliseconds between a command and its reply. */
  readonly delay: number;
  readonly format: WireFormat;
  /** Where the scenario is; null if none is played. */
  readonly scenario: string | null;
}

/** Reads the URL's query; what is missing or not valid gets its default. */
export function readLaunchOptions(search: string): LaunchOptions {
  const query = new URLSearchParams(search);
  return {
    parentOrigin: readParentOrigin(query.get('parent')),
    seed: Math.trunc(readNumber(query.get('seed'), 1)),
    pace: readNumber(query.get('pace'), 1),
    reply: readMember(REPLY_MODES, query.get('reply'), 'start'),
    delay: readNumber(query.get('delay'), 0),
    format: readMember(WIRE_FORMATS, query.get('format'), 'object'),
    scenario: readAddress(query.get('scenario')),
  };
}

export const LAUNCH_OPTIONS = new InjectionToken<LaunchOptions>('LAUNCH_OPTIONS', {
  factory: () => readLaunchOptions(inject(BROWSER_WINDOW).location.search),
});

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
