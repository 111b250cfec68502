import { parseUrl } from './parse-url';
import { quote, RoxChatError } from './rox-chat-error';

/** Scheme and authority alone: no credentials, path, query, fragment, list or white space. */
const BARE_ORIGIN = /^https?:\/\/[^\s/\\?#@,;|]+\/?$/i;

/**
 * An IP address, or labels of letters, digits, `-` and `_`, which begin and end with a letter or a
 * digit. The URL parser also accepts patterns and unreplaced variables such as `${ORIGIN}`.
 */
const HOST = /^(?:\[[\da-f:.]+\]|[a-z\d](?:[\w-]*[a-z\d])?(?:\.[a-z\d](?:[\w-]*[a-z\d])?)*)$/;

const LOOPBACK_HOST = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Returns the origin as a browser writes it in `MessageEvent.origin`: in lower case, without a
 * default port or trailing slash, an international domain name in punycode.
 *
 * @throws RoxChatError `origin-invalid` or `origin-insecure`
 */
export function normalizeOrigin(value: unknown): string {
  const url = typeof value === 'string' && BARE_ORIGIN.test(value) ? parseUrl(value) : null;
  // The host is checked after parsing, which turns `%2A` and `＊` into `*`. With a dot at its end, it
  // would be another host to the browser.
  if (url === null || !HOST.test(url.hostname)) {
    throw new RoxChatError(
      'origin-invalid',
      `allowedOrigin is ${quote(value)}, which is not one absolute origin.`,
      `Give the scheme and host of the Agent Workspace alone, without a dot at the end, such as ` +
        `'https://acme.rox.chat'.`,
    );
  }
  if (url.protocol !== 'https:' && !LOOPBACK_HOST.test(url.hostname)) {
    throw new RoxChatError(
      'origin-insecure',
      `allowedOrigin is ${quote(value)}: over http anyone on the network can pose as it.`,
      `Use 'https://${url.host}'; http is for loopback hosts such as localhost alone.`,
    );
  }
  return url.origin;
}
