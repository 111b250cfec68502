import { ChangeDetectionStrategy, Component, inject, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import {
  type InteractionRecord,
  RoxChatInteractionLog,
  type RoxChatInteractionLogHandler,
  withInteractionLog,
} from 'ngx-roxchat/crm';
// #region imports
import { provideRoxChatTesting } from 'ngx-roxchat/testing';
import {
  provideRoxChatCrmTesting,
  RoxChatCrmTestingController,
  RoxChatTestInteractionLogHandler,
} from 'ngx-roxchat/testing/crm';
// #endregion

@Injectable()
class LogChats implements RoxChatInteractionLogHandler<string> {
  log(record: InteractionRecord): void {
    throw new Error(`The double of the test answers, not ${record.key}.`);
  }
}

@Component({
  selector: 'crm-chats',
  template: `
    @for (record of log.records(); track record.key) {
      <button type="button" (click)="log.wrapUp(record.key, { code: 'sold', note: null })">
        Chat {{ record.chatId }}: sold
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ChatsView {
  protected readonly log = inject(RoxChatInteractionLog);
}

// #region test
describe('ChatsView', () => {
  let handler: RoxChatTestInteractionLogHandler<string>;

  beforeEach(() => {
    localStorage.clear();
    handler = new RoxChatTestInteractionLogHandler();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withInteractionLog(LogChats)),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
        { provide: LogChats, useValue: handler },
      ],
    });
  });

  it('wraps up a chat that has ended', async () => {
    const crm = TestBed.inject(RoxChatCrmTestingController);
    const fixture = TestBed.createComponent(ChatsView);
    fixture.autoDetectChanges();
    const view = fixture.nativeElement as HTMLElement;

    crm.closeChat({ roxchatVisitorId: 'v', chatId: 7 });
    await fixture.whenStable();
    view.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 2_000));

    expect(view.textContent).toContain('Chat 7: sold');
    expect(handler.logged.at(-1)?.record.wrapUp).toEqual({ code: 'sold', note: null });
  });
});
// #endregion
