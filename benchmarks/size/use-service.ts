import { inject } from '@angular/core';
import { RoxChatService } from 'ngx-roxchat/core';
import { desk } from './desk';

/** Listens to all six events and sends the command. */
export function useService(): void {
  const service = inject(RoxChatService);
  const emitAs = (event: string) => (params: object) => {
    desk.emit({ event, params });
  };
  service.newMessageAdded$.subscribe(emitAs('newMessageAdded'));
  service.chatClosedByOperator$.subscribe(emitAs('chatClosedByOperator'));
  service.visitorAuthorized$.subscribe(emitAs('visitorAuthorized'));
  service.visitorSelected$.subscribe(emitAs('visitorSelected'));
  service.notificationAdded$.subscribe(emitAs('notificationAdded'));
  service.notificationRemoved$.subscribe(emitAs('notificationRemoved'));
  service.startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' }).subscribe();
}
