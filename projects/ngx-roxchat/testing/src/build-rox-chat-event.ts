import { ɵdecodeEvent, type RoxChatEvent, type RoxChatEventName } from 'ngx-roxchat/core';
import type { RoxChatGivenParams } from './given-params';

/**
 * Builds an event exactly as the library would emit it: with the library's decoders, frozen, and
 * with null for missing fields.
 *
 * ```ts
 * const { params, receivedAt } = buildRoxChatEvent('visitorSelected', { roxchatVisitorId: 'v' });
 * ```
 *
 * @param receivedAt ms since the epoch
 * @throws Error if the library would reject a message with these params or coerce a field, because
 * it would never emit such an event
 */
export function buildRoxChatEvent<Name extends RoxChatEventName>(
  event: Name,
  params: RoxChatGivenParams<Name>,
  receivedAt: number = Date.now(),
): RoxChatEvent<Name> {
  const problems: string[] = [];
  const built = ɵdecodeEvent(event, params, receivedAt, (reason, field) => {
    problems.push(`${field} (${reason})`);
  });
  if (built === null || problems.length > 0) {
    throw new Error(`The library would not emit this ${event}: ${problems.join(', ')}.`);
  }
  return built as RoxChatEvent<Name>;
}
