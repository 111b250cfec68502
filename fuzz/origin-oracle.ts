/** What has to become of an `allowedOrigin`, by another implementation of the URL standard. */
import assert from 'node:assert/strict';
import { parseURL, serializeURL, serializeURLOrigin, type URLRecord } from 'whatwg-url';
import { checkConfig } from '../projects/ngx-roxchat/core/src/config/rox-chat-config';
import { RoxChatError } from '../projects/ngx-roxchat/core/src/config/rox-chat-error';

/** A name and perhaps a port, with nothing about it that could be anything but an origin. */
const PLAIN = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d+)?\/?$/iu;

/** In a host name, the standard lets these pass; the library takes them for a list or a pattern. */
const LIST_OR_PATTERN = /[,;*]/;

type OriginOutcome =
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
  const ownOrigin = originOf(text);
  if (origin !== ownOrigin) {
    assert.ok(typeof taken !== 'string' || taken === ownOrigin);
    return 'outdated';
  }
  if (typeof taken !== 'string') {
    return checkRefusal(text, taken, url, origin);
  }
  assert.ok(url !== null && isSecure(url), 'is https, or http on a loopback host');
  assert.equal(taken, origin);
  assert.equal(serializeURL(url), `${taken}/`, 'is an origin and nothing more');
  assert.ok(!hasFinalDot(url), 'has no dot at the end of its host');
  assert.equal(take(taken), taken);
  return 'taken';
}

/** By the URL of this Node. */
function originOf(text: string): string | null {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
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
  const isInsecure = url?.scheme === 'http' && !isSecure(url);
  assert.ok(code === 'origin-invalid' || isInsecure, 'is not insecure');
  // What is plain, or is an origin as the standard writes it, is refused for no other reason.
  const isWeb = url !== null && ['http', 'https'].includes(url.scheme);
  const isBare = text === origin || PLAIN.test(text);
  const isOrigin = isBare && !LIST_OR_PATTERN.test(origin ?? '') && !hasFinalDot(url);
  if (isWeb && isOrigin) {
    assert.ok(isInsecure && code === 'origin-insecure', `is refused: ${code}`);
  }
  return code;
}

/** The browser never writes such a host for the workspace's usual address. */
function hasFinalDot(url: URLRecord | null): boolean {
  return typeof url?.host === 'string' && url.host.endsWith('.');
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
