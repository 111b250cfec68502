/**
 * What counts as an answer to `start_outgoing_chat`. All of it is assumed: the document lists the
 * codes of a failure, but neither the shape of the message that brings one, nor a sign of success.
 */
import { isEnvelope } from './envelope';
import type { RoxChatEvent } from './events';
import { MAX_ID_LENGTH } from './limits';
import { FAILURE_CODES, type RoxChatFailureCode } from './outgoing-chat';
import { isWireRecord, ownField, type WireRecord } from './wire-record';

const CODE_FIELDS = ['error', 'errorCode', 'code'];
const CODE_HOLDERS = ['params', 'data'];

/**
 * Finds a failure's code in a message: in the fields `error`, `errorCode` and `code`, at the top,
 * in `params` or in `data`, or within an object in one of them. An unknown code is one only in a
 * message that says `source: "roxchat"`: the workspace's page may have other scripts that post.
 *
 * @returns the code as it is written there; null if the message is none of a failure
 */
export function findFailureCode(message: WireRecord): string | null {
  const holders = [message, ...CODE_HOLDERS.map((field) => ownField(message, field))];
  const found = holders.flatMap(codeFields);
  const codes = [...found, ...found.flatMap(codeFields)].filter(isText);
  const unknownCode = isEnvelope(message) ? codes[0] : undefined;
  return codes.find(isListedCode) ?? unknownCode ?? null;
}

/** The protocol's code; what it does not list is the one it has for an unknown error. */
export function toFailureCode(rawCode: string): RoxChatFailureCode {
  return listedCode(rawCode) ?? 'unable_to_start_outgoing_chat';
}

/**
 * Whether an event shows that the chat was started: the workspace opened it for the agent.
 *
 * @param visitor who the command was about, under whichever id they have by now
 */
export function isConfirmation(
  { event, params }: RoxChatEvent,
  visitor: { isOf(roxchatVisitorId: string): boolean },
  sessionId: string,
): boolean {
  return (
    event === 'visitorSelected' &&
    params.sessionId === sessionId &&
    visitor.isOf(params.roxchatVisitorId)
  );
}

/** Whether the protocol lists the code, however it is written. */
export function isListedCode(rawCode: string): boolean {
  return listedCode(rawCode) !== undefined;
}

function listedCode(rawCode: string): RoxChatFailureCode | undefined {
  // Before all else, as whatever is longer may be long without end.
  if (rawCode.length > MAX_ID_LENGTH) {
    return undefined;
  }
  const code = rawCode.toLowerCase().replaceAll('-', '_');
  return FAILURE_CODES.find((listed) => listed === code);
}

function codeFields(holder: unknown): unknown[] {
  return isWireRecord(holder) ? CODE_FIELDS.map((field) => ownField(holder, field)) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
