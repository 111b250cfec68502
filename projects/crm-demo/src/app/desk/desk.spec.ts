import { TestBed } from '@angular/core/testing';
import { RoxChatService, type RoxChatDiagnostic, type RoxChatEvent } from 'ngx-roxchat';
import { Subject } from 'rxjs';

import { customers } from '../customers/customer';
import { Desk } from './desk';

const message: RoxChatEvent = {
  event: 'newMessageAdded',
  params: {
    roxchatVisitorId: 'm',
    providedVisitorId: '12345',
    siebelId: null,
    chatId: 1,
    sessionId: 's',
    kind: 'visitor',
    messageText: 'Hi',
  },
  receivedAt: 1,
};

describe('Desk', () => {
  const workspace = {
    events$: new Subject<RoxChatEvent>(),
    diagnostics$: new Subject<Pick<RoxChatDiagnostic, 'counts'>>(),
    unknownEvents$: new Subject<string>(),
  };

  function openDesk(): Desk {
    TestBed.configureTestingModule({
      providers: [{ provide: RoxChatService, useValue: workspace }],
    });
    return TestBed.inject(Desk);
  }

  it('tells who is in a chat, and whose card is open', () => {
    const desk = openDesk();
    const [marta, john] = customers;
    if (marta === undefined || john === undefined) throw new Error('The records are empty.');

    workspace.events$.next(message);
    desk.open(john);

    expect([...desk.chatting()]).toEqual([marta]);
    expect(desk.customer()).toMatchObject({ is: 'customer', customer: john, openedBy: 'list' });
  });

  it('clears the timeline and nothing else', () => {
    const desk = openDesk();

    workspace.events$.next(message);
    desk.clearTimeline();

    expect(desk.timeline()).toMatchObject({ entries: [], received: 1 });
    expect(desk.chatting().size).toBe(1);
  });

  it('counts diagnostics and unknown events', () => {
    const desk = openDesk();
    const counts = { 'wrong-origin': 3 } as RoxChatDiagnostic['counts'];

    workspace.diagnostics$.next({ counts });
    workspace.unknownEvents$.next('visitorTyping');

    expect(desk.diagnosticCounts()).toBe(counts);
    expect([...desk.unknownEvents()]).toEqual([['visitorTyping', 1]]);
  });

  it('stops listening when the application is destroyed', () => {
    openDesk();
    TestBed.resetTestingModule();

    expect(Object.values(workspace).map(({ observed }) => observed)).toEqual([false, false, false]);
  });
});
