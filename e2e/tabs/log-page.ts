import '@angular/compiler';
import { Injectable, provideZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import { provideStore, ScannedActionsSubject, Store } from '@ngrx/store';
import { provideRoxChat, RoxChatEventActions } from 'ngx-roxchat';
import {
  type InteractionRecord,
  RoxChatInteractionLog,
  type RoxChatInteractionLogHandler,
  withAttention,
  withInteractionLog,
} from 'ngx-roxchat/crm';

/** Where the records go. */
declare const LOG_SERVER: string;

declare global {
  interface Window {
    /** Receives the events of these chats, as from a workspace. */
    chat: (from: number, to: number) => void;
    /** The actions of the log and the attention, as JSON. */
    actions: string[];
    getStatus: () => unknown;
  }
}

@Injectable()
class LogChats implements RoxChatInteractionLogHandler<never> {
  log(record: InteractionRecord): Promise<boolean> {
    const body = JSON.stringify(record);
    return fetch(`${LOG_SERVER}/${record.key}`, { method: 'PUT', body }).then(({ ok }) => ok);
  }
}

void createApplication({
  providers: [
    provideZonelessChangeDetection(),
    provideStore(),
    provideRoxChat('https://acme.rox.chat', withInteractionLog(LogChats), withAttention()),
  ],
}).then(({ injector }) => {
  const store = injector.get(Store);
  window.actions = [];
  injector.get(ScannedActionsSubject).subscribe((action) => {
    if (/Interaction Log|Attention/.test(action.type)) {
      window.actions.push(JSON.stringify(action));
    }
  });
  window.getStatus = () => injector.get(RoxChatInteractionLog).status();
  window.chat = (from, to) => {
    for (let chatId = from; chatId <= to; chatId++) {
      const ids = { roxchatVisitorId: `v${chatId}`, providedVisitorId: null, siebelId: null };
      const message = { ...ids, chatId, sessionId: null, messageText: 'canary' };
      const receivedAt = Date.now();
      for (const kind of ['visitor', 'operator']) {
        const params = { ...message, kind };
        store.dispatch(RoxChatEventActions.newMessageAdded({ params, receivedAt }));
      }
      const channel = {
        channelId: null,
        channelType: null,
        channelUserId: null,
        channelUserName: 'canary',
      };
      const params = { ...ids, ...channel, chatId };
      store.dispatch(RoxChatEventActions.chatClosedByOperator({ params, receivedAt }));
    }
  };
});
