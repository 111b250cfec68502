import { parseUrl } from './parse-url';
import { quote, RoxChatError } from './rox-chat-error';

const WEB_PROTOCOLS = ['https:', 'http:'];

/**
 * Returns the workspace's address in the form that is safe for an iframe.
 *
 * @param name what the address is called in the message of an error
 * @param value the address; the root of the origin if it is undefined
 * @throws RoxChatError `src-invalid` if it is no plain absolute http(s) URL, `src-foreign` if its
 * origin is not the allowed one
 */
export function checkWorkspaceUrl(
  name: string,
  allowedOrigin: string,
  value: unknown = `${allowedOrigin}/`,
): string {
  // The URL parser gives blob:https://… the origin of the https page, and ignores white space.
  const url = typeof value === 'string' && !/\s/.test(value) ? parseUrl(value) : null;
  if (url === null || !WEB_PROTOCOLS.includes(url.protocol) || url.username || url.password) {
    throw new RoxChatError(
      'src-invalid',
      `${name} is ${quote(value)}, which is not a plain absolute URL.`,
      `Give an address such as '${allowedOrigin}/…', without credentials or white space.`,
    );
  }
  if (url.origin !== allowedOrigin) {
    throw new RoxChatError(
      'src-foreign',
      `${name} is ${quote(value)}, but allowedOrigin is '${allowedOrigin}'.`,
      `Give an address on the allowed origin, or correct allowedOrigin.`,
    );
  }
  return url.href;
}
