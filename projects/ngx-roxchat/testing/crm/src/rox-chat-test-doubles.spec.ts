import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import {
  RoxChatAttention,
  RoxChatInteractionLog,
  withAttention,
  withInteractionLog,
} from 'ngx-roxchat/crm';
import { provideRoxChatStore, RoxChatStatusActions } from 'ngx-roxchat/store';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import {
  provideRoxChatCrmTesting,
  RoxChatCrmTestingController,
  RoxChatTestAttention,
  RoxChatTestInteractionLogHandler,
} from 'ngx-roxchat/testing/crm';

describe('RoxChatTestInteractionLogHandler', () => {
  let handler: RoxChatTestInteractionLogHandler<string>;
  let crm: RoxChatCrmTestingController;
  const ids = { roxchatVisitorId: 'ann', chatId: 7 };

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting(
          'https://testing.rox.chat',
          withInteractionLog(RoxChatTestInteractionLogHandler),
        ),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
      ],
    });
    handler = TestBed.inject<RoxChatTestInteractionLogHandler<string>>(
      RoxChatTestInteractionLogHandler,
    );
    crm = TestBed.inject(RoxChatCrmTestingController);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('gets the record of a chat that was closed', async () => {
    TestBed.inject(RoxChatTestingController).emit('newMessageAdded', { ...ids, kind: 'visitor' });
    const record = crm.closeChat(ids);
    await jest.advanceTimersByTimeAsync(2_000);

    expect(record).toMatchObject({ key: 'roxchat-7', messages: { visitor: 1, agent: 0 } });
    expect(handler.logged).toEqual([{ record, customer: null }]);
    expect(crm.closeChat({ roxchatVisitorId: 'ann' })).toBeNull();
  });

  it('fails, and gets what is lost', async () => {
    handler.logAnswer = false;
    crm.closeChat(ids);
    await jest.advanceTimersByTimeAsync(2_500);
    const { waiting } = TestBed.inject(RoxChatInteractionLog).status();
    TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());

    expect([waiting, handler.logged.length]).toEqual([1, 2]);
    expect(handler.losses).toMatchObject([{ record: { chatId: 7 }, reason: 'reset' }]);
  });
});

describe('RoxChatTestAttention', () => {
  it('has the states that a test sets, and touches no title', () => {
    const attention = new RoxChatTestAttention();
    document.title = 'CRM';
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withAttention()),
        provideRoxChatStore(),
        provideRoxChatCrmTesting(),
        { provide: RoxChatAttention, useValue: attention },
      ],
    });
    const injected = TestBed.inject(RoxChatAttention);
    attention.unread.set(3);
    attention.permissionAnswer = 'denied';
    const before = injected.permission();
    injected.requestPermission();
    TestBed.tick();

    expect([injected.unread(), before, injected.permission()]).toEqual([3, 'default', 'denied']);
    expect(injected.clickedVisitor()).toBeNull();
    expect(document.title).toBe('CRM');
  });
});
