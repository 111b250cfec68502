import type { Said } from '../payloads';

/** What a careful developer writes by hand: the origin compared, nothing validated. */
export function rawHandler(
  origin: string,
  tell: (said: Said) => void,
): (message: MessageEvent) => void {
  return (message) => {
    if (message.origin !== origin) {
      return;
    }
    const { source, event, params } = message.data as Said & { source: string };
    if (source !== 'roxchat') {
      return;
    }
    switch (event) {
      case 'newMessageAdded':
      case 'chatClosedByOperator':
      case 'visitorAuthorized':
      case 'visitorSelected':
      case 'notificationAdded':
      case 'notificationRemoved':
        tell({ event, params });
    }
  };
}
