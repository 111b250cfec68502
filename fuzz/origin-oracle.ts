/** Checks `allowedOrigin` with another implementation of the URL standard. */
import assert from 'node:assert/strict';
import { parseURL, serializeURL, serializeURLOrigin, type URLRecord } from 'whatwg-url';
import { checkConfig } from '../projects/ngx-roxchat/core/src/config/rox-chat-config';
import { RoxChatError } from '../projects/ngx-roxchat/core/src/config/rox-chat-error';

/** A scheme, a name and perhaps a port: it can be nothing but an origin. */
const PLAIN = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d+)?\/?$/iu;

const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789';

type OriginOutcome =
  | 'accepted'
  | 'origin-invalid'
  | 'origin-insecure'
  /** Node's `URL`, which the library uses, follows an older edition of the standard. */
  | 'outdated';

/** Fails unless the library reads the same origin as the standard, or rightly refuses the text. */
export function tryOrigin(text: string): OriginOutcome {
  const url = parseURL(text);
  const origin = url && serializeURLOrigin(url);
  const result = configure(text);
  const nodeOrigin = getNodeOrigin(text);
  if (origin !== nodeOrigin) {
    assert.ok(typeof result !== 'string' || result === nodeOrigin);
    return 'outdated';
  }
  if (typeof result !== 'string') {
    return checkRefusal(text, result, url, origin);
  }
  assert.ok(url !== null && isSecure(url), 'is https, or http on a loopback host');
  assert.equal(result, origin);
  assert.equal(serializeURL(url), `${result}/`, 'is an origin and nothing more');
  assert.ok(isHost(url.host), 'has a host that a page can have');
  assert.equal(configure(result), result);
  return 'accepted';
}

/** Returns the origin that Node's `URL` reads, or null. */
function getNodeOrigin(text: string): string | null {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
}

function configure(text: string): string | RoxChatError {
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
  assert.ok(code === 'origin-invalid' || isInsecure, 'is insecure');
  // A plain origin, or one as the standard writes it, is only refused if it is insecure.
  const isWeb = url !== null && ['http', 'https'].includes(url.scheme);
  const isBare = text === origin || PLAIN.test(text);
  if (isWeb && isBare && isHost(url.host)) {
    assert.ok(isInsecure && code === 'origin-insecure', `is refused: ${code}`);
  }
  return code;
}

/** The standard allows more in a name: lists, patterns and variables of a build, too. */
function isHost(host: URLRecord['host']): boolean {
  return (
    typeof host !== 'string' ||
    host.split('.').every((label) => {
      const ends = [label.at(0) ?? '', label.at(-1) ?? ''];
      return (
        ends.every((end) => end !== '' && ALPHANUMERIC.includes(end)) &&
        Array.from(label).every((character) => `${ALPHANUMERIC}-_`.includes(character))
      );
    })
  );
}

function isSecure({ scheme, host }: URLRecord): boolean {
  return scheme === 'https' || (scheme === 'http' && isLoopback(host));
}

/** whatwg-url gives an IPv4 address as a number, an IPv6 address as its eight parts. */
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
