import { TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow } from '../../../testing/crm-window';
import { Desk } from '../agent-desk/desk';
import { GreetingPlayer } from './greeting-player';
import { ShiftPlayer } from './shift-player';

interface Ids {
  readonly sessionId: string;
}

describe('GreetingPlayer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function greet(query = 'greet'): CrmWindow {
    TestBed.resetTestingModule();
    const crm = new CrmWindow(`?parent=${CRM_ORIGIN}&${query}`);
    TestBed.inject(GreetingPlayer).play();
    return crm;
  }

  function greetToTheEnd(query?: string): CrmWindow {
    const crm = greet(query);
    jest.runAllTimers();
    return crm;
  }

  const getSessions = (crm: CrmWindow) =>
    crm.envelopes
      .filter(({ event }) => event === 'newMessageAdded')
      .map(({ params }) => (params as Ids).sessionId);

  it('posts messages of three visitors on three channels, and a notification about one', () => {
    const crm = greetToTheEnd();
    expect(crm.envelopes.map(({ event }) => event).sort()).toEqual([
      'newMessageAdded',
      'newMessageAdded',
      'newMessageAdded',
      'notificationAdded',
    ]);
    const sessions = getSessions(crm);
    const visitors = TestBed.inject(Desk).visitors();
    const channels = sessions.map(
      (session) => visitors.find(({ sessionId }) => sessionId === session)?.channel,
    );
    expect(new Set(channels)).toEqual(new Set(['telegram', 'whatsapp', 'site']));
    expect(crm.latest('notificationAdded')).toMatchObject({
      notification: { sessionId: sessions.at(-1) },
    });
  });

  it('posts the first event within 1 s, and all within 1.5 s of it', () => {
    const crm = greet();
    expect(crm.received).toHaveLength(0);
    jest.advanceTimersByTime(1_000);
    expect(crm.received).toHaveLength(1);
    jest.advanceTimersByTime(1_300);
    expect(crm.received).toHaveLength(4);
  });

  it('multiplies the pauses by the pace', () => {
    const crm = greet('greet&pace=0');
    jest.advanceTimersByTime(0);
    expect(crm.received).toHaveLength(4);
  });

  it('posts the same for the same seed, and other ids for another seed', () => {
    expect(greetToTheEnd().received).toEqual(greetToTheEnd().received);
    expect(greetToTheEnd().received).not.toEqual(greetToTheEnd('greet&seed=2').received);
  });

  it.each(['seed=1', 'greet=0', 'greet=false'])('posts nothing with %s', (query) => {
    expect(greetToTheEnd(query).received).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('leaves a known visitor to start a chat with', () => {
    greetToTheEnd();
    const statuses = TestBed.inject(Desk)
      .visitors()
      .map(({ status }) => status);
    expect(statuses).toContain('none');
  });

  it('does not change how a shift begins', () => {
    const getFirstEvent = (query: string) => {
      const crm = greetToTheEnd(query);
      crm.received.length = 0;
      TestBed.inject(ShiftPlayer).play();
      return crm.received;
    };
    expect(getFirstEvent('greet')).toEqual(getFirstEvent('seed=1'));
  });

  it('stops when the application is destroyed', () => {
    const crm = greet();
    TestBed.resetTestingModule();
    jest.runAllTimers();
    expect(crm.received).toEqual([]);
  });
});
