import type { WireEvent } from '../payloads';

/** What a careful developer writes by hand: compares the origin, and validates nothing. */
export function rawHandler(
  origin: string,
  emit: (event: WireEvent) => void,
): (message: MessageEvent) => void {
  return (message) => {
    if (message.origin !== origin) {
      return;
    }
    const { source, event, params } = message.data as WireEvent & { source: string };
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
        emit({ event, params });
    }
  };
}
