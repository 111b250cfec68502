import { parseUrl } from '../config/parse-url';
import { quote, RoxChatError } from '../config/rox-chat-error';

const WEB_PROTOCOLS = ['https:', 'http:'];

/**
 * Returns the workspace's address in the form that is safe for an iframe.
 *
 * @throws RoxChatError `src-invalid` if it is no plain absolute http(s) URL, `src-foreign` if its
 * origin is not the allowed one
 */
export function workspaceUrl(src: string, allowedOrigin: string): string {
  const url = parseUrl(src);
  // The URL parser gives blob:https://… the origin of the https page, and ignores white space.
  if (
    url === null ||
    !WEB_PROTOCOLS.includes(url.protocol) ||
    url.username ||
    url.password ||
    /\s/.test(src)
  ) {
    throw new RoxChatError(
      'src-invalid',
      `The workspace's src is ${quote(src)}, which is not a plain absolute URL.`,
      `Give an address such as '${allowedOrigin}/…', without credentials or white space.`,
    );
  }
  if (url.origin !== allowedOrigin) {
    throw new RoxChatError(
      'src-foreign',
      `The workspace's src is ${quote(src)}, but allowedOrigin is '${allowedOrigin}'.`,
      `Give an address on the allowed origin, or correct allowedOrigin.`,
    );
  }
  return url.href;
}
