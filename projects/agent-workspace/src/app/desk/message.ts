/** Who may write in a chat, in the protocol's words. */
export type AuthorKind = 'visitor' | 'operator' | 'operator_note';

/** A line of a conversation; `info` lines are the desk's own and are not posted. */
export interface Message {
  readonly number: number;
  readonly kind: AuthorKind | 'info';
  readonly text: string;
  readonly at: number;
}
