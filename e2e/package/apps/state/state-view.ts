import { AsyncPipe, JsonPipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import {
  injectOutgoingChat,
  OutgoingChatActions,
  roxChatFeature,
  RoxChatService,
  RoxChatStatusActions,
} from 'ngx-roxchat';
import { signedOut } from './replace-state';

/** Shows the library's state, read as signals and as an observable. */
@Component({
  selector: 'app-state-view',
  imports: [AsyncPipe, JsonPipe],
  templateUrl: './state-view.html',
})
export class StateView {
  readonly #store = inject(Store);

  protected readonly service = inject(RoxChatService);
  protected readonly visitors = this.#store.selectSignal(roxChatFeature.selectVisitors);
  protected readonly selected = this.#store.selectSignal(roxChatFeature.selectSelectedVisitor);
  protected readonly outgoingChats = this.#store.selectSignal(roxChatFeature.selectOutgoingChats);
  protected readonly outgoingChat = injectOutgoingChat(() => this.selected()?.roxchatVisitorId);
  protected readonly status = this.#store.selectSignal(roxChatFeature.selectWorkspaceStatus);
  protected readonly dropped = this.#store.selectSignal(roxChatFeature.selectDropped);
  protected readonly notificationCount$ = this.#store.select(
    roxChatFeature.selectNotificationCount,
  );

  protected start(roxchatVisitorId: string): void {
    this.#store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId }));
  }

  protected reset(): void {
    this.#store.dispatch(RoxChatStatusActions.reset());
  }

  protected clear(): void {
    this.#store.dispatch(signedOut);
  }
}
