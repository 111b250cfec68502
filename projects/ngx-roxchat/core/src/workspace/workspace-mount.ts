import type { CheckedConfig } from '../config/rox-chat-config';
import type { RoxChatError } from '../config/rox-chat-error';
import { checkWorkspaceUrl } from '../config/workspace-url';
import { buildAllow } from './permissions';

/** What the iframe is created with, or why it is refused; neither while it is not known yet. */
export interface WorkspaceMount {
  /** The address. */
  readonly url?: string;
  /** The address without `#` and what follows, which is no other page. */
  readonly page?: string | undefined;
  /** The iframe's `allow`. */
  readonly allow?: string;
  /** The mistake in the component's inputs. */
  readonly refusal?: RoxChatError;
}

/**
 * Checks the component's inputs.
 *
 * @param config the configuration; null while it is not there
 * @param src null while the address is not known yet; undefined for that of the configuration
 */
export function prepareMount(
  config: CheckedConfig | null,
  src: string | null | undefined,
  permissions: readonly string[],
): WorkspaceMount {
  if (config === null || src === null) {
    return {};
  }
  try {
    const { allowedOrigin, workspaceUrl } = config;
    const url = checkWorkspaceUrl("The workspace's src", allowedOrigin, src ?? workspaceUrl);
    return { url, page: url.split('#')[0], allow: buildAllow(permissions) };
  } catch (error) {
    return { refusal: error as RoxChatError };
  }
}

/** Returns whether nothing has changed, though an array or an error may be another object. */
export function isSameMount(before: WorkspaceMount, now: WorkspaceMount): boolean {
  return (
    before.url === now.url &&
    before.allow === now.allow &&
    before.refusal?.message === now.refusal?.message
  );
}
