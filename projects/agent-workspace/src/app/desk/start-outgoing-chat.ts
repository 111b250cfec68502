/** The params of the CRM's command, as they came: an id that is no string matches no visitor. */
export interface StartOutgoingChat {
  readonly roxchatVisitorId: unknown;
  readonly sessionId: unknown;
}

/** Reads the command out of a message's data; null if it is something else. */
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
