/**
 * Runs in the workspace's page: posts so many messages, the six events in turn about ever new
 * visitors and notifications, and every tenth of them one that is to be rejected.
 */
export function postBatch({ from, count }: { from: number; count: number }): void {
  const idsOf = (n: number) => ({
    roxchatVisitorId: `visitor ${String(n)}`,
    providedVisitorId: `provided ${String(n)}`,
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
