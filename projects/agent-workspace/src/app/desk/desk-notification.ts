/** A notification on the desk. */
export interface DeskNotification {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly sessionId: string;
  /** Whom it is about: `Visitor.key`. */
  readonly visitorKey: number;
  readonly at: number;
}
