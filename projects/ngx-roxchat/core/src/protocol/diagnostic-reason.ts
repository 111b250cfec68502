/** Why a message was dropped, in the order in which the gate asks. */
export type RoxChatRejection =
  /** It came from another window than the workspace's. */
  | 'wrong-source'
  /** It came from another origin than `allowedOrigin`. */
  | 'wrong-origin'
  /** It carried message ports, which the protocol never does. */
  | 'transferred-ports'
  /** It is a string of over 1,048,576 characters. */
  | 'too-long'
  /** It is a string, but not of JSON. */
  | 'malformed-json'
  /** It is neither a plain object nor the JSON of one. */
  | 'wrong-type'
  /** It is a failure reply, but may be about a command that has ended: it is pinned on none. */
  | 'orphan-reply'
  /** It does not say `source: "roxchat"`. */
  | 'not-roxchat'
  /** Its `event` is not one this version knows. */
  | 'unknown-event'
  /** Its `params`, or an identifier without which they mean nothing, are missing or invalid. */
  | 'invalid-params';

/** What was mended in a message that was accepted. */
export type RoxChatRepair =
  /** A field was of the wrong type, or not a valid identifier; it is null now. */
  | 'field-invalid'
  /** `chatId` came as a string of digits; it is a number now. */
  | 'field-coerced'
  /** A name or text was over its limit; the rest is cut off. */
  | 'field-cut'
  /** `siebelId` and `SiebelId` were both there and differed; it is null now. */
  | 'field-conflict';

/** What was forgotten. */
export type RoxChatLoss =
  /** A visitor's last session, and the frame that told of them, beyond those of `maxVisitors`. */
  | 'visitor-dropped'
  /** That a visitor had another id before, beyond as many former ids as `maxVisitors`. */
  | 'former-id-dropped';

/** Why something was counted in the diagnostics. */
export type RoxChatDiagnosticReason = RoxChatRejection | RoxChatRepair | RoxChatLoss;

/** Counts one thing that a decoder rejected or mended; `field` is its dotted path in `params`. */
export type FieldReport = (
  reason: Extract<RoxChatDiagnosticReason, 'invalid-params' | RoxChatRepair>,
  field: string,
) => void;
