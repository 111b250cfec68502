import { ɵdecodeEvent, type RoxChatEvent, type RoxChatEventName } from 'ngx-roxchat/core';
import type { RoxChatGivenParams } from './given-params';

/**
 * Builds an event exactly as the library would emit it: by its own decoders, with null for what is
 * left out, and frozen.
 *
 * ```ts
 * const { params, receivedAt } = buildRoxChatEvent('visitorSelected', { roxchatVisitorId: 'v' });
 * ```
 *
 * @param receivedAt ms since the epoch
 * @throws Error if the library would reject or mend a message with these params: no test should
 * rest on an event that cannot come
 */
export function buildRoxChatEvent<Name extends RoxChatEventName>(
  event: Name,
  params: RoxChatGivenParams<Name>,
  receivedAt: number = Date.now(),
): RoxChatEvent<Name> {
  const found: string[] = [];
  const built = ɵdecodeEvent(event, params, receivedAt, (reason, field) => {
    found.push(`${field} (${reason})`);
  });
  if (built === null || found.length > 0) {
    throw new Error(`No ${event} would be emitted like this: ${found.join(', ')}.`);
  }
  return built as RoxChatEvent<Name>;
}
