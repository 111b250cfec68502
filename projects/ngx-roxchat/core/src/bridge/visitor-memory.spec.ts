import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { ANN, BOB, command, notSent, Workspace } from '../../testing/workspace';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { Diagnostics } from './diagnostics';
import { VisitorMemory } from './visitor-memory';

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
    t.select({ roxchatVisitorId: 'visitor', sessionId: 'b2' });
    t.authorize('visitor', 'bob');
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

    expect(t.world.count('visitor-dropped')).toBe(1);
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
        const memory = TestBed.inject(VisitorMemory);
        told.forEach((roxchatVisitorId, n) => {
          const params = { ...NOBODY, roxchatVisitorId, sessionId: `s${n}` };
          memory.handleEvent({ event: 'visitorSelected', params, receivedAt: n }, null);
        });
        const last = [...new Set([...told].reverse())].slice(0, 3);
        for (const visitor of new Set(told)) {
          const session = last.includes(visitor) ? `s${told.lastIndexOf(visitor)}` : null;

          expect(memory.getSession(visitor)).toBe(session);
        }
      }),
    );
  });

  it('of a former id is that of the newest one', () => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'old' });
    t.authorize('anonymous', 'ann');
    t.select(ANN);
    t.start({ roxchatVisitorId: 'anonymous' });

    expect(t.page.posted).toEqual([command(ANN)]);
  });

  it('told with a former id is the visitor’s', () => {
    t.authorize('anonymous', 'ann');
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'a1' });
    t.start(withoutSession);

    expect(t.page.posted).toEqual([command(ANN)]);
  });
});

describe('VisitorMemory', () => {
  const IDS = { providedVisitorId: null, siebelId: null };
  let memory: VisitorMemory;
  let diagnostics: Diagnostics;

  beforeEach(() => {
    const config = { allowedOrigin: 'https://acme.rox.chat', maxVisitors: 3 };
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(config)] });
    memory = TestBed.inject(VisitorMemory);
    diagnostics = TestBed.inject(Diagnostics);
  });

  const isSame = (one: string, other: string) =>
    memory.getNewestId(one) === memory.getNewestId(other);
  const authorize = (...ids: string[]) => {
    ids.slice(1).forEach((id, index) => {
      const old = { ...IDS, roxchatVisitorId: ids[index] ?? '' };
      const params = { old, new: { ...IDS, roxchatVisitorId: id } };
      memory.handleEvent({ event: 'visitorAuthorized', params, receivedAt: 0 }, null);
    });
  };

  it('follows a visitor through all ids', () => {
    authorize('a', 'b', 'c');

    expect(['a', 'b', 'c', 'd'].map((id) => memory.getNewestId(id))).toEqual(['c', 'c', 'c', 'd']);
    expect(isSame('a', 'b')).toBe(true);
    expect(isSame('a', 'd')).toBe(false);
  });

  it('follows a visitor back to a former id', () => {
    authorize('a', 'b', 'c', 'a');

    expect(['a', 'b', 'c'].map((id) => memory.getNewestId(id))).toEqual(['a', 'a', 'a']);
  });

  it('stays as it is when an authorization comes again, or names one id', () => {
    authorize('a', 'b', 'c');
    authorize('a', 'b');
    authorize('b', 'b');

    expect(['a', 'b', 'c'].map((id) => memory.getNewestId(id))).toEqual(['c', 'c', 'c']);
  });

  it('gives a former id to whom it is told of last', () => {
    authorize('anonymous', 'ann');
    authorize('anonymous', 'bob');

    expect(isSame('anonymous', 'bob')).toBe(true);
    expect(isSame('anonymous', 'ann')).toBe(false);
  });

  it('leaves the other former ids with their visitor', () => {
    authorize('a', 'b', 'c');
    authorize('b', 'd');

    expect(['a', 'b', 'c', 'd'].map((id) => memory.getNewestId(id))).toEqual(['c', 'd', 'c', 'd']);
  });

  it('makes two visitors one, under the newest id of the second', () => {
    authorize('a', 'b');
    authorize('c', 'a');

    expect(['a', 'b', 'c'].map((id) => memory.getNewestId(id))).toEqual(['b', 'b', 'b']);
  });

  it('remembers as many former ids as visitors, and counts what it drops', () => {
    authorize('a', 'b', 'c', 'd');
    expect(diagnostics.counts()['former-id-dropped']).toBe(0);

    authorize('d', 'e');
    expect(diagnostics.counts()['former-id-dropped']).toBe(1);
    expect(isSame('a', 'e')).toBe(false);
    expect(isSame('b', 'e')).toBe(true);
  });
});
