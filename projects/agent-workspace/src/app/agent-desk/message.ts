/** Who wrote a message, by the protocol's message kinds. */
export type AuthorKind = 'visitor' | 'operator' | 'operator_note';

/** A line of a conversation; `info` lines are added by the desk and are not posted. */
export interface Message {
  readonly number: number;
  readonly kind: AuthorKind | 'info';
  readonly text: string;
  readonly at: number;
}
