import { parseUrl } from './parse-url';

/** The stable codes of `RoxChatError`. docs/error-codes.md lists them with their fixes. */
export type RoxChatErrorCode =
  | 'not-provided'
  | 'config-invalid'
  | 'config-failed'
  | 'config-unknown-option'
  | 'origin-invalid'
  | 'origin-insecure'
  | 'bound-invalid'
  | 'timeout-invalid'
  | 'failure-messages-invalid'
  | 'texts-invalid'
  | 'failure-reader-invalid'
  | 'store-missing'
  | 'store-twice'
  | 'state-key-taken'
  | 'src-invalid'
  | 'src-foreign'
  | 'permissions-invalid'
  | 'host-twice'
  | 'host-missing'
  | 'outlet-in-modal'
  | 'screen-pop-missing'
  | 'screen-pop-unanswered'
  | 'interaction-log-missing'
  | 'wrap-up-invalid'
  | 'attention-missing';

/**
 * A mistake in the set-up or use of the library. Its message names the value at fault and the fix.
 */
export class RoxChatError extends Error {
  /** Distinguishes it from other errors, for example in an `ErrorHandler`. */
  override readonly name = 'RoxChatError';

  /**
   * @param code stable across versions; the wording of the message is not
   * @param problem what is wrong, with the value at fault
   * @param fix what to do instead
   * @param options the error that caused it, if there is one
   */
  constructor(
    /** Which mistake it is. */
    readonly code: RoxChatErrorCode,
    problem: string,
    fix: string,
    options?: ErrorOptions,
  ) {
    super(`[${code}] ${problem} ${fix}`, options);
  }
}

/** Formats a value for an error message: short, without credentials, query or fragment. */
export function quote(value: unknown): string {
  if (typeof value === 'function') {
    return 'a function';
  }
  if (typeof value !== 'string') {
    return value === null || typeof value !== 'object' ? String(value) : quoteObject(value);
  }
  const shown = withoutSecrets(value);
  return JSON.stringify(shown.length > 200 ? `${shown.slice(0, 200)}…` : shown);
}

/** Names the kind of an object that is not a plain one, such as `Promise`. */
function quoteObject(value: object): string {
  const kind = getKind(value);
  return kind === 'Object' ? 'an object' : `an object (${kind})`;
}

/** Returns the kind of a value, such as `Null`, `String`, `Promise`, or `Object`. */
export function getKind(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** A token that the build should have replaced. In it, `#` begins no fragment. */
const TOKEN = /^(?:https:\/\/)?#\{[\w.-]+\}#$/;

/** In a text that is no valid URL, a password may contain `?` or `#`: nothing of it is shown. */
function withoutSecrets(text: string): string {
  if (TOKEN.test(text)) {
    return text;
  }
  const url = parseUrl(text);
  if (url === null && /[?#].*@/s.test(text)) {
    return '…';
  }
  const shown = text.replace(/[?#].*/s, '…');
  return url && !url.username && !url.password ? shown : shown.replace(/.*@/s, '…@');
}
