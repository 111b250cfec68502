import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { EventLog } from './event-log';

describe('EventLog', () => {
  let log: EventLog;
  let workspace: RoxChatTestingController;

  const remove = (id: string) => {
    workspace.emit('notificationRemoved', { notification: { id } });
  };

  /** Dispatches a message with an event that this version does not know. */
  const dispatchUnknown = (event: string, origin = 'https://testing.rox.chat') => {
    const data = { source: 'roxchat', event, params: {} };
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    log = TestBed.inject(EventLog);
    workspace = TestBed.inject(RoxChatTestingController);
  });

  it('adds every event to the timeline', () => {
    remove('a');
    remove('b');

    expect(log.timeline().received).toBe(2);
    expect(log.timeline().entries.map(({ event }) => event.params)).toEqual([
      { notification: { id: 'b' } },
      { notification: { id: 'a' } },
    ]);
  });

  it('clears the timeline and nothing else', () => {
    remove('a');
    dispatchUnknown('visitorTyping');
    log.clearTimeline();

    expect(log.timeline()).toMatchObject({ entries: [], received: 1 });
    expect(log.unknownEvents().size).toBe(1);
  });

  it('counts diagnostics and unknown events', () => {
    dispatchUnknown('visitorTyping');
    dispatchUnknown('visitorTyping', 'https://evil.example');

    expect(log.diagnosticCounts()).toMatchObject({ 'unknown-event': 1, 'wrong-origin': 1 });
    expect([...log.unknownEvents()]).toEqual([['visitorTyping', 1]]);
  });

  it('stops listening when the application is destroyed', () => {
    TestBed.resetTestingModule();
    dispatchUnknown('visitorTyping');

    expect(log.unknownEvents().size).toBe(0);
  });
});
