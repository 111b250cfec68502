import { AsyncPipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature } from 'ngx-roxchat';

/** What the store remembers of the workspace, read in both of NgRx's ways. */
@Component({ selector: 'app-state-view', imports: [AsyncPipe], templateUrl: './state-view.html' })
export class StateView {
  readonly #store = inject(Store);

  protected readonly visitors = this.#store.selectSignal(roxChatFeature.selectVisitors);
  protected readonly selected = this.#store.selectSignal(roxChatFeature.selectSelectedVisitor);
  protected readonly outgoingChats = this.#store.selectSignal(roxChatFeature.selectOutgoingChats);
  protected readonly notificationCount$ = this.#store.select(
    roxChatFeature.selectNotificationCount,
  );

  protected start(roxchatVisitorId: string): void {
    this.#store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }));
  }
}
