/** A notification on the desk. */
export interface DeskNotification {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly sessionId: string;
  /** The `key` of the visitor it is about. */
  readonly visitorKey: number;
  readonly at: number;
}
