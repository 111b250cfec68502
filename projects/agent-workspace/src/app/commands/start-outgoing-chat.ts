/** The unchecked params of the CRM's command: an id that is not a string matches no visitor. */
export interface StartOutgoingChat {
  readonly roxchatVisitorId: unknown;
  readonly sessionId: unknown;
}

/** Returns the command in a message's data; null if the message is not that command. */
export function readStartOutgoingChat(data: unknown): StartOutgoingChat | null {
  if (!isRecord(data) || data['action'] !== 'start_outgoing_chat') {
    return null;
  }
  const params = isRecord(data['params']) ? data['params'] : {};
  return { roxchatVisitorId: params['roxchatVisitorId'], sessionId: params['sessionId'] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
