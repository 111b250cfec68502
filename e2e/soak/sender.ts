interface Batch {
  readonly from: number;
  readonly count: number;
  /** How many different ones there are, in turn; Infinity: each is a new one. */
  readonly visitors: number;
}

/**
 * Runs in the workspace's page: posts so many messages, the six events in turn about its visitors
 * and ever new notifications, and every tenth of them one that is to be rejected.
 */
export function postBatch({ from, count, visitors }: Batch): void {
  const idsOf = (n: number) => ({
    roxchatVisitorId: `visitor ${String(n % visitors)}`,
    providedVisitorId: `provided ${String(n % visitors)}`,
    siebelId: null,
  });
  const say: readonly ((n: number) => unknown)[] = [
    (n) => ({
      event: 'newMessageAdded',
      params: {
        ...idsOf(n),
        chatId: n,
        sessionId: `s${String(n)}`,
        messageText: `Text ${String(n)}`,
      },
    }),
    (n) => ({ event: 'visitorSelected', params: { ...idsOf(n), sessionId: `s${String(n)}` } }),
    (n) => ({ event: 'visitorAuthorized', params: { old: idsOf(n - 2), new: idsOf(n) } }),
    (n) => ({ event: 'chatClosedByOperator', params: { ...idsOf(n - 3), chatId: n - 3 } }),
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
    const message = { source: 'roxchat', ...(say[n % say.length]?.(n) as object) };
    parent.postMessage(n % 10 === 0 ? { ...message, event: 'newer' } : message, '*');
  }
}
