import { TestBed } from '@angular/core/testing';
import { RoxChatService, type RoxChatDiagnostic, type RoxChatEvent } from 'ngx-roxchat';
import { Subject } from 'rxjs';

import { EventLog } from './event-log';

const event: RoxChatEvent = {
  event: 'notificationRemoved',
  params: { notification: { id: 'a' } },
  receivedAt: 1,
};

describe('EventLog', () => {
  const workspace = {
    events$: new Subject<RoxChatEvent>(),
    diagnostics$: new Subject<Pick<RoxChatDiagnostic, 'counts'>>(),
    unknownEvents$: new Subject<string>(),
  };

  function openLog(): EventLog {
    TestBed.configureTestingModule({
      providers: [{ provide: RoxChatService, useValue: workspace }],
    });
    return TestBed.inject(EventLog);
  }

  it('puts every event on the timeline', () => {
    const log = openLog();

    workspace.events$.next(event);
    workspace.events$.next({ ...event, receivedAt: 2 });

    expect(log.timeline().received).toBe(2);
    expect(log.timeline().entries.map((entry) => entry.event.receivedAt)).toEqual([2, 1]);
  });

  it('clears the timeline and nothing else', () => {
    const log = openLog();

    workspace.events$.next(event);
    workspace.unknownEvents$.next('visitorTyping');
    log.clearTimeline();

    expect(log.timeline()).toMatchObject({ entries: [], received: 1 });
    expect(log.unknownEvents().size).toBe(1);
  });

  it('counts diagnostics and unknown events', () => {
    const log = openLog();
    const counts = { 'wrong-origin': 3 } as RoxChatDiagnostic['counts'];

    workspace.diagnostics$.next({ counts });
    workspace.unknownEvents$.next('visitorTyping');

    expect(log.diagnosticCounts()).toBe(counts);
    expect([...log.unknownEvents()]).toEqual([['visitorTyping', 1]]);
  });

  it('stops listening when the application is destroyed', () => {
    openLog();
    TestBed.resetTestingModule();

    expect(Object.values(workspace).map(({ observed }) => observed)).toEqual([false, false, false]);
  });
});
