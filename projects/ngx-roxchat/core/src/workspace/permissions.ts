import { quote, RoxChatError } from '../config/rox-chat-error';

/** What the page may always use. */
const FIXED = ['autoplay', 'clipboard-write', 'fullscreen'];

/** The name of a feature in the Permissions Policy, such as `display-capture`. */
const FEATURE = /^[a-z]+(-[a-z]+)*$/;

/**
 * Returns the iframe's `allow`: the fixed features, and those that the application adds.
 *
 * @throws RoxChatError `permissions-invalid` if the value is no list of names of features
 */
export function buildAllow(permissions: readonly string[]): string {
  const isValid = (name: unknown) => typeof name === 'string' && FEATURE.test(name);
  const isList: boolean = Array.isArray(permissions);
  if (!isList || !permissions.every(isValid)) {
    const invalid: unknown = isList ? permissions.find((name) => !isValid(name)) : permissions;
    throw new RoxChatError(
      'permissions-invalid',
      `The workspace's permissions are not features' names: ${quote(invalid)}.`,
      `Give an array of names such as ['microphone', 'display-capture'].`,
    );
  }
  return [...FIXED, ...permissions].join('; ');
}
