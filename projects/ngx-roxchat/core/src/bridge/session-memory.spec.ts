import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { provideRoxChatCore } from './provide-rox-chat-core';
import { SessionMemory } from './session-memory';
import { ANN, BOB, command, notSent, Workspace } from './workspace.fixture';

const NOBODY = { providedVisitorId: null, siebelId: null, chatId: null, taskId: null };

describe('the session of a command', () => {
  let t: Workspace;

  beforeEach(() => {
    jest.useFakeTimers();
    t = new Workspace();
  });

  afterEach(() => {
    t.world.destroy();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const withoutSession = { roxchatVisitorId: 'ann' };

  it.each<[string, () => void]>([
    [
      'visitorSelected',
      () => {
        t.select(ANN);
      },
    ],
    [
      'newMessageAdded',
      () => {
        t.tell('newMessageAdded', ANN);
      },
    ],
    [
      'visitorAuthorized',
      () => {
        t.select({ ...ANN, roxchatVisitorId: 'anonymous' });
        t.authorize('anonymous', 'ann');
      },
    ],
  ])('is the last one told by %s', (_, tell) => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'old' });
    tell();
    t.start(withoutSession);

    expect(t.page.posted).toEqual([command(ANN)]);
  });

  it('is not forgotten for an event that tells none', () => {
    t.select(ANN);
    t.select(withoutSession);
    t.start({ ...withoutSession, sessionId: null });

    expect(t.page.posted).toEqual([command(ANN)]);
  });

  it('that was told last is kept when a visitor authorizes', () => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'b1' });
    t.select(ANN);
    t.authorize('anonymous', 'ann');
    t.start(withoutSession);
    t.select({ roxchatVisitorId: 'stranger', sessionId: 'b2' });
    t.authorize('stranger', 'bob');
    t.authorize('nobody', 'bob');
    t.select(ANN);
    t.start({ roxchatVisitorId: 'bob' });

    expect(t.page.posted).toEqual([command(ANN), command({ ...BOB, sessionId: 'b2' })]);
  });

  it('is the last one when the turn comes', () => {
    t.select(ANN);
    t.start(BOB);
    t.start(withoutSession);
    t.select({ ...ANN, sessionId: 'a2' });
    t.select(BOB);

    expect(t.page.posted[1]).toEqual(command({ ...ANN, sessionId: 'a2' }));
  });

  it('has to be known', () => {
    t.start(withoutSession);

    expect(t.ends).toEqual(notSent('session-unknown'));
  });

  it('has to be known at once, also before the workspace is there', () => {
    t.leave();
    t.start(withoutSession);

    expect(t.ends).toEqual(notSent('session-unknown'));
  });

  it('of as many visitors as configured is remembered, those that came last', () => {
    t = new Workspace({ maxVisitors: 1 });
    t.select(ANN);
    t.start(BOB);
    t.start(withoutSession);
    t.select(BOB);

    expect(t.world.count('session-dropped')).toBe(1);
    expect(t.ends).toEqual([
      { status: 'started', sessionId: 'b1' },
      'complete',
      ...notSent('session-unknown'),
    ]);
  });

  it('that is told anew makes a visitor the last one', () => {
    t = new Workspace({ maxVisitors: 2 });
    t.select(ANN);
    t.select(BOB);
    t.select(ANN);
    t.select({ roxchatVisitorId: 'cy', sessionId: 'c1' });
    t.start({ roxchatVisitorId: 'bob' });
    t.start(withoutSession);

    expect(t.ends).toEqual(notSent('session-unknown'));
    expect(t.page.posted).toEqual([command(ANN)]);
  });

  it('is forgotten of whoever was told longest ago, in whatever order they come', () => {
    const visitors = fc.constantFrom('ann', 'bob', 'cy', 'dan', 'eve');
    fc.assert(
      fc.property(fc.array(visitors, { maxLength: 30 }), (told) => {
        TestBed.resetTestingModule().configureTestingModule({
          providers: [
            provideRoxChatCore({ allowedOrigin: 'https://acme.rox.chat', maxVisitors: 3 }),
          ],
        });
        const memory = TestBed.inject(SessionMemory);
        told.forEach((roxchatVisitorId, n) => {
          const params = { ...NOBODY, roxchatVisitorId, sessionId: `s${n}` };
          memory.learn({ event: 'visitorSelected', params, receivedAt: n });
        });
        const last = [...new Set([...told].reverse())].slice(0, 3);
        for (const visitor of new Set(told)) {
          const session = last.includes(visitor) ? `s${told.lastIndexOf(visitor)}` : null;

          expect(memory.lastOf(visitor)).toBe(session);
        }
      }),
    );
  });
});
