interface Batch {
  readonly from: number;
  readonly count: number;
  /** How many different visitors the messages cycle through; Infinity: a new one each time. */
  readonly visitors: number;
}

/**
 * Runs in the workspace's page. Posts `count` messages that cycle through the six events, with the
 * given visitors and always new notifications. Every tenth message must be rejected.
 */
export function postBatch({ from, count, visitors }: Batch): void {
  const getIds = (n: number) => ({
    roxchatVisitorId: `visitor ${String(n % visitors)}`,
    providedVisitorId: `provided ${String(n % visitors)}`,
    siebelId: null,
  });
  const create: readonly ((n: number) => unknown)[] = [
    (n) => ({
      event: 'newMessageAdded',
      params: {
        ...getIds(n),
        chatId: n,
        sessionId: `s${String(n)}`,
        messageText: `Text ${String(n)}`,
      },
    }),
    (n) => ({ event: 'visitorSelected', params: { ...getIds(n), sessionId: `s${String(n)}` } }),
    (n) => ({ event: 'visitorAuthorized', params: { old: getIds(n - 2), new: getIds(n) } }),
    (n) => ({ event: 'chatClosedByOperator', params: { ...getIds(n - 3), chatId: n - 3 } }),
    (n) => ({
      event: 'notificationAdded',
      params: { notification: { id: `n${String(n)}`, kind: 'info', text: `Text ${String(n)}` } },
    }),
    (n) => ({
      event: 'notificationRemoved',
      params: { notification: { id: `n${String(n % 12 === 5 ? n - 1 : n)}` } },
    }),
  ];
  for (let n = from; n < from + count; n++) {
    const message = { source: 'roxchat', ...(create[n % create.length]?.(n) as object) };
    parent.postMessage(n % 10 === 0 ? { ...message, event: 'newer' } : message, '*');
  }
}
