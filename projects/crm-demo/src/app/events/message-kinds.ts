import type { RoxChatMessageKind } from 'ngx-roxchat';

/** Returns who wrote a message to whom; `name` is the visitor's. */
type Introduction = (name: string) => string;

const introductions = new Map<RoxChatMessageKind, Introduction>([
  ['visitor', (name) => name],
  ['operator', (name) => `Agent to ${name}`],
  ['for_operator', (name) => `To the agent about ${name}`],
  ['info', (name) => `System, chat with ${name}`],
  ['operator_busy', (name) => `Agent away, chat with ${name}`],
  ['cont_req', (name) => `Contacts asked of ${name}`],
  ['contacts', (name) => `Contacts of ${name}`],
  ['file_operator', (name) => `File from the agent to ${name}`],
  ['file_visitor', (name) => `File from ${name}`],
  ['form_response', (name) => `Form filled in by ${name}`],
  ['operator_note', (name) => `Agent's note on ${name}`],
  ['keyboard', (name) => `Buttons offered to ${name}`],
  ['keyboard_response', (name) => `Button chosen by ${name}`],
  ['apple_chat', (name) => `Apple message to ${name}`],
  ['apple_chat_response', (name) => `Apple answer from ${name}`],
]);

const agentOnlyKinds = new Set<RoxChatMessageKind>(['for_operator', 'operator_note']);

/** Whether only agents see messages of this kind. */
export function isAgentOnly(kind: RoxChatMessageKind | null): boolean {
  return kind !== null && agentOnlyKinds.has(kind);
}

/** Returns who wrote a message to whom. The set of kinds is open; others are shown by name. */
export function introduce(kind: RoxChatMessageKind | null, name: string): string {
  if (kind === null) {
    return `Message, chat with ${name}`;
  }
  return introductions.get(kind)?.(name) ?? `${kind}, chat with ${name}`;
}
