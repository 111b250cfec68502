import { en } from 'ngx-roxchat/texts/en';
import type {
  OutgoingChatNotSentReason,
  OutgoingChatUnconfirmedReason,
  RoxChatFailureCode,
} from '../protocol/outgoing-chat';
import { checkTextTable } from './text-table';

/** What a text of the library is for. */
export type RoxChatTextKey =
  // The results of an outgoing chat.
  | 'started'
  | RoxChatFailureCode
  | `unconfirmed.${OutgoingChatUnconfirmedReason}`
  | `notSent.${OutgoingChatNotSentReason}`
  // A button that starts a chat.
  | `start.${'ready' | 'open' | 'sending'}`
  | `start.unavailable.${'visitor-unknown' | 'session-unknown'}`
  // The title of the iframe, which screen readers announce.
  | 'frame.title'
  // What `<rox-chat-workspace>` shows of its own. Some texts contain `{origin}`, the allowed origin,
  // `{page}`, the origin of the application's page, or `{counts}`, the counts of the diagnostics.
  | `notice.${'loading' | 'slow' | 'blocked' | 'other-address' | 'refused' | 'silent'}`
  | `notice.${'causes' | 'counts' | 'reload' | 'dismiss'}`
  | `notice.cause.${'parent-origin' | 'cookies'}`
  // The frame of a workspace that stays in the shell of the application.
  | `host.${'show' | 'minimize' | 'resize' | 'label' | 'back'}`;

/** All texts of the library in a language. */
export type RoxChatTexts = Readonly<Record<RoxChatTextKey, string>>;

/** Some texts. Null and undefined count as left out. */
export type RoxChatTextOverrides = Readonly<
  Partial<Record<RoxChatTextKey, string | null | undefined>>
>;

/** Some or all texts, or a function that returns them. The built-in texts fill the gaps. */
export type RoxChatTextSource =
  RoxChatTextOverrides | (() => RoxChatTextOverrides | null | undefined);

/**
 * Checks `texts`, and copies an object of texts.
 *
 * @throws RoxChatError `texts-invalid`
 */
export function checkTexts(value?: unknown): RoxChatTextSource {
  return checkTextTable('texts', 'texts-invalid', Object.keys(en), value);
}
