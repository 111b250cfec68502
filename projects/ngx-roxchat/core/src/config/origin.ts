import { parseUrl } from './parse-url';
import { quote, RoxChatError } from './rox-chat-error';

/**
 * Scheme and authority alone: no credentials, path, query, fragment, list, pattern or white space.
 */
const BARE_ORIGIN = /^https?:\/\/[^\s/\\?#@*,;|]+\/?$/i;

const LOOPBACK_HOST = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Returns the origin as a browser writes it in `MessageEvent.origin`: in lower case, without a
 * default port or trailing slash, an international domain name in punycode.
 *
 * @throws RoxChatError `origin-invalid` or `origin-insecure`
 */
export function normalizeOrigin(value: unknown): string {
  const url = typeof value === 'string' && BARE_ORIGIN.test(value) ? parseUrl(value) : null;
  // Checked again after parsing, which turns `%2A` and `＊` into `*`. With a dot at its end, a host
  // is another one to the browser.
  if (url === null || !BARE_ORIGIN.test(url.origin) || url.hostname.endsWith('.')) {
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
