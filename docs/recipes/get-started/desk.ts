import { AsyncPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RoxChatService, RoxChatWorkspace } from 'ngx-roxchat';

@Component({
  selector: 'crm-desk',
  imports: [AsyncPipe, RoxChatWorkspace],
  template: `
    <rox-chat-workspace />
    @if (message$ | async; as message) {
      <p>{{ message.messageText }}</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  protected readonly message$ = inject(RoxChatService).newMessageAdded$;
}
