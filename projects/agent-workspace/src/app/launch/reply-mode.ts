/** The failures of `start_outgoing_chat` that the protocol document lists. */
export const FAILURE_CODES = [
  'operator_cant_start_chat_with_visitor_from_another_department',
  'visitor_starting_chat_from_his_side',
  'visitor_already_in_chat',
  'no_tariff_option',
  'unable_to_start_outgoing_chat',
] as const;

/** A failure that the document does not list; a newer server may send such a code. */
export const UNLISTED_FAILURE_CODE = 'visitor_blocked_by_supervisor';

export type FailureCode = (typeof FAILURE_CODES)[number] | typeof UNLISTED_FAILURE_CODE;

/** How the workspace handles a command: start the chat, fail with a code, or post no reply. */
export const REPLY_MODES = ['start', ...FAILURE_CODES, UNLISTED_FAILURE_CODE, 'silence'] as const;

export type ReplyMode = (typeof REPLY_MODES)[number];

/** The format of a posted message: an object, or its JSON text. */
export const WIRE_FORMATS = ['object', 'json'] as const;

export type WireFormat = (typeof WIRE_FORMATS)[number];
