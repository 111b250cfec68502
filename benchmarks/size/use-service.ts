import { inject } from '@angular/core';
import { RoxChatService } from 'ngx-roxchat/core';
import { desk } from './desk';

/** Listens to all six events and sends the command. */
export function useService(): void {
  const service = inject(RoxChatService);
  const tellOf = (event: string) => (params: object) => {
    desk.tell({ event, params });
  };
  service.newMessageAdded$.subscribe(tellOf('newMessageAdded'));
  service.chatClosedByOperator$.subscribe(tellOf('chatClosedByOperator'));
  service.visitorAuthorized$.subscribe(tellOf('visitorAuthorized'));
  service.visitorSelected$.subscribe(tellOf('visitorSelected'));
  service.notificationAdded$.subscribe(tellOf('notificationAdded'));
  service.notificationRemoved$.subscribe(tellOf('notificationRemoved'));
  service.startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' }).subscribe();
}
