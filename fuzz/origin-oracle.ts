/** What has to become of an `allowedOrigin`, by another implementation of the URL standard. */
import assert from 'node:assert/strict';
import { parseURL, serializeURL, serializeURLOrigin, type URLRecord } from 'whatwg-url';
import { checkConfig } from '../projects/ngx-roxchat/core/src/config/rox-chat-config';
import { RoxChatError } from '../projects/ngx-roxchat/core/src/config/rox-chat-error';

/** In a host name, the standard lets these pass; the library takes them for a list or a pattern. */
const LIST_OR_PATTERN = /[,;*]/;

export type OriginOutcome =
  | 'taken'
  | 'origin-invalid'
  | 'origin-insecure'
  /** This Node's own URL, which the library asks, knows an older edition of the standard. */
  | 'outdated';

/** Fails unless the library takes a text for the origin that the standard says, or refuses it. */
export function tryOrigin(text: string): OriginOutcome {
  const url = parseURL(text);
  const origin = url && serializeURLOrigin(url);
  const taken = take(text);
  if (origin !== (URL.canParse(text) ? new URL(text).origin : null)) {
    assert.ok(typeof taken !== 'string' || taken === new URL(text).origin);
    return 'outdated';
  }
  if (typeof taken !== 'string') {
    return checkRefusal(text, taken, url, origin);
  }
  assert.ok(url !== null && isSecure(url), 'is https, or http on a loopback host');
  assert.equal(taken, origin);
  assert.equal(serializeURL(url), `${taken}/`, 'is an origin and nothing more');
  assert.equal(take(taken), taken);
  return 'taken';
}

function take(text: string): string | RoxChatError {
  try {
    return checkConfig(text).allowedOrigin;
  } catch (error) {
    assert.ok(error instanceof RoxChatError, String(error));
    return error;
  }
}

function checkRefusal(
  text: string,
  { code }: RoxChatError,
  url: URLRecord | null,
  origin: string | null,
): OriginOutcome {
  assert.ok(code === 'origin-invalid' || code === 'origin-insecure', code);
  const isWritten = text === origin && !LIST_OR_PATTERN.test(text);
  const expected =
    url?.scheme === 'http' && !isSecure(url) ? 'origin-insecure' : 'https or loopback';
  // What the standard itself writes so is refused for no other reason.
  assert.ok(!isWritten || !/^https?:/.test(text) || code === expected, `is refused: ${code}`);
  assert.ok(code === 'origin-invalid' || code === expected, `is no insecure origin`);
  return code;
}

function isSecure({ scheme, host }: URLRecord): boolean {
  return scheme === 'https' || (scheme === 'http' && isLoopback(host));
}

/** An IPv4 address is a number here, an IPv6 address its eight parts. */
function isLoopback(host: URLRecord['host']): boolean {
  if (typeof host === 'number') {
    return host >>> 24 === 127;
  }
  if (Array.isArray(host)) {
    return host.join(':') === '0:0:0:0:0:0:0:1';
  }
  const labels = host?.split('.') ?? [];
  return labels.at(-1) === 'localhost' && labels.every((label) => label !== '');
}
