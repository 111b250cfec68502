import { parseUrl } from './parse-url';

/** The stable codes of `RoxChatError`; docs/error-codes.md lists them with their fixes. */
export type RoxChatErrorCode =
  | 'not-provided'
  | 'config-invalid'
  | 'config-unknown-option'
  | 'origin-invalid'
  | 'origin-insecure'
  | 'bound-invalid'
  | 'timeout-invalid'
  | 'failure-messages-invalid'
  | 'failure-reader-invalid'
  | 'store-missing'
  | 'store-twice'
  | 'src-invalid'
  | 'src-foreign';

/** A mistake in how the library is set up or used. Its message names the value at fault and the fix. */
export class RoxChatError extends Error {
  /** What tells it from other errors, in an `ErrorHandler` too. */
  override readonly name = 'RoxChatError';

  /**
   * @param code stable across versions; the wording of the message is not
   * @param problem what is wrong, with the value at fault
   * @param fix what to do instead
   */
  constructor(
    /** Which mistake it is. */
    readonly code: RoxChatErrorCode,
    problem: string,
    fix: string,
  ) {
    super(`[${code}] ${problem} ${fix}`);
  }
}

/** A value at fault as an error message shows it: short, without credentials, query or fragment. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') {
    return value === null || typeof value !== 'object' ? String(value) : 'an object';
  }
  const shown = withoutSecrets(value);
  return JSON.stringify(shown.length > 200 ? `${shown.slice(0, 200)}…` : shown);
}

/** Where they end is known of a valid URL alone: in another text a password may have a `?` or `#`. */
function withoutSecrets(text: string): string {
  const url = parseUrl(text);
  if (url === null && /[?#].*@/s.test(text)) {
    return '…';
  }
  const shown = text.replace(/[?#].*/s, '…');
  return url && !url.username && !url.password ? shown : shown.replace(/.*@/s, '…@');
}
