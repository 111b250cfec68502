import { AsyncPipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { OutgoingChatActions, roxChatFeature } from 'ngx-roxchat';

/** Shows the library's state, read as signals and as an observable. */
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
