import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RoxChatService, RoxChatWorkspace, type RoxChatEvent } from 'ngx-roxchat/core';
import { map, scan } from 'rxjs';

@Component({
  selector: 'app-root',
  imports: [RoxChatWorkspace],
  template: `
    <div style="height: 40rem"><rox-chat-workspace /></div>
    <button type="button" (click)="start()">Start chat</button>
    <p role="alert">{{ message() }}</p>
    <ol aria-label="Events">
      @for (line of events(); track $index) {
        <li>{{ line }}</li>
      }
    </ol>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  readonly #roxChat = inject(RoxChatService);
  readonly #selected = toSignal(this.#roxChat.visitorSelected$);

  protected readonly message = signal('');
  protected readonly events = toSignal(
    this.#roxChat.events$.pipe(
      map(describe),
      scan<string, string[]>((lines, line) => [...lines, line], []),
    ),
    { initialValue: [] },
  );

  protected start(): void {
    const roxchatVisitorId = this.#selected()?.roxchatVisitorId ?? '';
    this.#roxChat.startOutgoingChat({ roxchatVisitorId }).subscribe((result) => {
      this.message.set(result.status === 'failed' ? result.message : result.status);
    });
  }
}

function describe({ event, params }: RoxChatEvent): string {
  return event === 'newMessageAdded' ? `${event} ${params.messageText ?? ''}` : event;
}
