/**
 * What counts as a reply to `start_outgoing_chat`. All of it is assumed: the document lists the
 * failure codes, but neither the shape of a failure reply nor a sign of success.
 */
import { isEnvelope } from './envelope';
import { MAX_ID_LENGTH } from './limits';
import { FAILURE_CODES, type OutgoingChatResult, type RoxChatFailureCode } from './outgoing-chat';
import { isWireRecord, type WireRecord } from './wire-record';

/** How deep a code may be nested in a message: 1 is a field of the message itself. */
const MAX_DEPTH = 3;
/** How many fields of an object are searched: a workspace could send objects of any size. */
const MAX_FIELDS = 100;
/** The fields in which a message says what it is about. */
const SUBJECT_FIELDS = ['event', 'action', 'type'];
/** The fields whose text may be an unlisted code, in order of preference. */
const CODE_FIELDS = ['error', 'errorCode', 'error_code', 'code', 'reason'];
/** What such a field may contain when nothing has failed. */
const TEXTS_WITHOUT_FAILURE = ['', '0', 'none', 'ok', 'success'];

/**
 * How long after `started` a failure may still come, in ms: a workspace may open an existing chat
 * and then reply `visitor_already_in_chat`.
 */
const REPLY_AFTER_START_MS = 2_000;

/**
 * Returns how long after a result its reply may still come, in ms; 0 if none is owed.
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
 * Finds the code of a failure in a message. One of the five codes counts in any field, as it can
 * mean nothing else. Any other text counts only in a message about this command or a failure, and
 * only in a field whose name suits a code.
 *
 * @returns the code as it is written in the message; null if the message is no failure reply
 */
export function findFailureCode(message: WireRecord): string | null {
  const texts = findTexts(message, MAX_DEPTH);
  const listed = texts.find(([, text]) => findListedCode(text));
  const found = listed ?? (isAboutCommandOrFailure(message) ? findUnlistedCode(texts) : undefined);
  return found?.[1] ?? null;
}

/** Returns the protocol's code for a code in any spelling; undefined if the protocol has none. */
export function findListedCode(rawCode: string): RoxChatFailureCode | undefined {
  // Checked first: to change the case of a very long text would be slow.
  if (rawCode.length > MAX_ID_LENGTH) {
    return undefined;
  }
  const code = rawCode.toLowerCase().replaceAll('-', '_');
  return FAILURE_CODES.find((listed) => listed === code);
}

/** Returns the protocol's code; for a code that it does not list, its code for an unknown error. */
export function toFailureCode(rawCode: string): RoxChatFailureCode {
  return findListedCode(rawCode) ?? 'unable_to_start_outgoing_chat';
}

/** A text, and the name of its field. */
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
 * Whether a message says that it is about the command, or about a failure. A failure counts only
 * with `source: "roxchat"`: other scripts of the workspace's page may post messages, too.
 */
function isAboutCommandOrFailure(message: WireRecord): boolean {
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
      text.length > MAX_ID_LENGTH || !TEXTS_WITHOUT_FAILURE.includes(text.trim().toLowerCase()),
  );
}
