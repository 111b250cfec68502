/** The ids of a customer's earlier chat, with which a CRM can start the next one. */
export interface KeptChat {
  readonly roxchatVisitorId: string;
  readonly sessionId: string;
}

/** A customer record of the CRM. */
export interface Customer {
  /** The number of the customer, unique. */
  readonly id: string;
  readonly name: string;
  readonly siebelId: string | null;
  /** Two customers with a joint account have the same one. */
  readonly providedVisitorId: string | null;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  /** The channel that the customer usually writes from. */
  readonly channel: string;
  readonly topic: string;
  readonly note: string;
  /** Null until a chat has shown the ids. */
  readonly keptChat: KeptChat | null;
}
