/**
 * What counts as a reply to `start_outgoing_chat`. All of it is assumed: the document lists the
 * codes of a failure, but neither the shape of the message that brings one, nor a sign of success.
 */
import { isEnvelope } from './envelope';
import { MAX_ID_LENGTH } from './limits';
import { FAILURE_CODES, type OutgoingChatResult, type RoxChatFailureCode } from './outgoing-chat';
import { isWireRecord, type WireRecord } from './wire-record';

/** How deep a code may stand in a message: 1 is a field of the message itself. */
const MAX_DEPTH = 3;
/** How many fields of an object are looked through: a workspace could send objects without end. */
const MAX_FIELDS = 100;
/** Where a message says what it is about. */
const SUBJECT_FIELDS = ['event', 'action', 'type'];
/** Where a text may be a code that the protocol does not list; the first one counts. */
const CODE_FIELDS = ['error', 'errorCode', 'error_code', 'code', 'reason'];
const WORDS_OF_SUCCESS = ['', '0', 'none', 'ok', 'success'];

/**
 * A workspace may open a chat that is there already, and then say `visitor_already_in_chat`: for so
 * long after `started`, in ms.
 */
const REPLY_AFTER_START_MS = 2_000;

/**
 * How long the reply to a command may still come after its end, in ms: one command has one reply.
 *
 * @param confirmationTimeout as configured, in ms
 */
export function getLateReplyTime(result: OutgoingChatResult, confirmationTimeout: number): number {
  if (result.status === 'started') {
    return REPLY_AFTER_START_MS;
  }
  const isOwed = result.status === 'unconfirmed' && result.reason !== 'error';
  return isOwed ? confirmationTimeout : 0;
}

/**
 * Finds a failure's code in a message. One of the five codes can mean nothing else, whichever field
 * it stands in. Any other text is a code only in a message about this command, and in a field that
 * is named like one.
 *
 * @returns the code as it is written there; null if the message is no failure reply
 */
export function findFailureCode(message: WireRecord): string | null {
  const texts = findTexts(message, MAX_DEPTH);
  const listed = texts.find(([, text]) => findListedCode(text));
  const found = listed ?? (isAboutFailure(message) ? findUnlistedCode(texts) : undefined);
  return found?.[1] ?? null;
}

/** The protocol's code, however it is written; undefined if the protocol does not list it. */
export function findListedCode(rawCode: string): RoxChatFailureCode | undefined {
  // Before all else, as whatever is longer may be long without end.
  if (rawCode.length > MAX_ID_LENGTH) {
    return undefined;
  }
  const code = rawCode.toLowerCase().replaceAll('-', '_');
  return FAILURE_CODES.find((listed) => listed === code);
}

/** The protocol's code; what it does not list is the one it has for an unknown error. */
export function toFailureCode(rawCode: string): RoxChatFailureCode {
  return findListedCode(rawCode) ?? 'unable_to_start_outgoing_chat';
}

/** A text, and the name of the field it stands in. */
type FieldText = readonly [field: string, text: string];

function findTexts(holder: WireRecord, depth: number): FieldText[] {
  return Object.entries(holder)
    .slice(0, MAX_FIELDS)
    .flatMap(([field, value]): FieldText[] => {
      if (typeof value === 'string') {
        return [[field, value]];
      }
      return depth > 1 && isWireRecord(value) ? findTexts(value, depth - 1) : [];
    });
}

/**
 * Whether a message says that it is about the command, or about something that failed. The latter
 * counts only with `source: "roxchat"`: the workspace's page may have other scripts that post.
 */
function isAboutFailure(message: WireRecord): boolean {
  return findTexts(message, 1)
    .filter(([field]) => SUBJECT_FIELDS.includes(field))
    .some(
      ([, subject]) =>
        subject === 'start_outgoing_chat' || (isEnvelope(message) && /error|fail/i.test(subject)),
    );
}

function findUnlistedCode(texts: readonly FieldText[]): FieldText | undefined {
  return CODE_FIELDS.flatMap((name) => texts.filter(([field]) => field === name)).find(
    ([, text]) =>
      text.length > MAX_ID_LENGTH || !WORDS_OF_SUCCESS.includes(text.trim().toLowerCase()),
  );
}
