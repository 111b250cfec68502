/**
 * The kinds of message that Rox.Chat documents, each with the number its database gives it.
 * `for_operator` and `operator_note` are for the agent only: never show them to a visitor.
 */
export interface RoxChatMessageKinds {
  /** Written by the visitor. */
  visitor: 1;
  /** Written by the agent. */
  operator: 2;
  /** Information that only the agent may see. */
  for_operator: 3;
  /** A notice of the system, such as a change of agent. */
  info: 4;
  /** The agent was busy or away. */
  operator_busy: 9;
  /** The visitor was asked for their contact details. */
  cont_req: 10;
  /** The visitor's contact details. */
  contacts: 11;
  /** A file sent by the agent. */
  file_operator: 13;
  /** A file sent by the visitor. */
  file_visitor: 14;
  /** The visitor's response to a form. */
  form_response: 15;
  /** A note that agents leave for each other; only agents may see it. */
  operator_note: 16;
  /** Buttons offered to the visitor. */
  keyboard: 17;
  /** The button the visitor chose. */
  keyboard_response: 18;
  /** An interactive message of Apple Messages for Business. */
  apple_chat: 19;
  /** The visitor's response to such a message. */
  apple_chat_response: 20;
}

/**
 * The kind of a message. The set is open: a kind that a newer server sends passes through as a
 * string, and a `switch` over it needs a `default`.
 */
export type RoxChatMessageKind = keyof RoxChatMessageKinds | (string & {});

/** The kinds of messages that agents write. */
export const AGENT_KINDS: readonly (RoxChatMessageKind | null)[] = ['operator', 'file_operator'];
