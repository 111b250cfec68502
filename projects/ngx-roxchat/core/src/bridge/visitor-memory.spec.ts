import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { ANN, BOB, command, notSent, Workspace } from '../../testing/workspace';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { Diagnostics } from './diagnostics';
import { VisitorMemory } from './visitor-memory';

const NULL_FIELDS = { providedVisitorId: null, siebelId: null, chatId: null, taskId: null };

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
        t.postEvent('newMessageAdded', ANN);
      },
    ],
    [
      'visitorAuthorized',
      () => {
        t.select({ ...ANN, roxchatVisitorId: 'anonymous' });
        t.authorize('anonymous', 'ann');
      },
    ],
  ])('is the one of the last %s', (_, post) => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'old' });
    post();
    t.start(withoutSession);

    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('is kept when an event has no session', () => {
    t.select(ANN);
    t.select(withoutSession);
    t.start({ ...withoutSession, sessionId: null });

    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('is the newer one when a visitor authorizes', () => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'b1' });
    t.select(ANN);
    t.authorize('anonymous', 'ann');
    t.start(withoutSession);
    t.select({ roxchatVisitorId: 'visitor', sessionId: 'b2' });
    t.authorize('visitor', 'bob');
    t.authorize('unknown', 'bob');
    t.select(ANN);
    t.start({ roxchatVisitorId: 'bob' });

    expect(t.window.posted).toEqual([command(ANN), command({ ...BOB, sessionId: 'b2' })]);
  });

  it('is the last one when the command is posted', () => {
    t.select(ANN);
    t.start(BOB);
    t.start(withoutSession);
    t.select({ ...ANN, sessionId: 'a2' });
    t.select(BOB);

    expect(t.window.posted[1]).toEqual(command({ ...ANN, sessionId: 'a2' }));
  });

  it('must be known', () => {
    t.start(withoutSession);

    expect(t.results).toEqual(notSent('session-unknown'));
  });

  it('must be known at the start, even before the workspace is ready', () => {
    t.removeFrame();
    t.start(withoutSession);

    expect(t.results).toEqual(notSent('session-unknown'));
  });

  it('is remembered for the last visitors, as many as configured', () => {
    t = new Workspace({ maxVisitors: 1 });
    t.select(ANN);
    t.start(BOB);
    t.start(withoutSession);
    t.select(BOB);

    expect(t.world.getCount('visitor-dropped')).toBe(1);
    expect(t.results).toEqual([
      { status: 'started', sessionId: 'b1' },
      'complete',
      ...notSent('session-unknown'),
    ]);
  });

  it('is remembered longer after another event about the visitor', () => {
    t = new Workspace({ maxVisitors: 2 });
    t.select(ANN);
    t.select(BOB);
    t.select(ANN);
    t.select({ roxchatVisitorId: 'cy', sessionId: 'c1' });
    t.start({ roxchatVisitorId: 'bob' });
    t.start(withoutSession);

    expect(t.results).toEqual(notSent('session-unknown'));
    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('is forgotten first for the visitor with the oldest last event, in any order', () => {
    const visitors = fc.constantFrom('ann', 'bob', 'cy', 'dan', 'eve');
    fc.assert(
      fc.property(fc.array(visitors, { maxLength: 30 }), (visitorIds) => {
        TestBed.resetTestingModule().configureTestingModule({
          providers: [
            provideRoxChatCore({ allowedOrigin: 'https://acme.rox.chat', maxVisitors: 3 }),
          ],
        });
        const memory = TestBed.inject(VisitorMemory);
        visitorIds.forEach((roxchatVisitorId, n) => {
          const params = { ...NULL_FIELDS, roxchatVisitorId, sessionId: `s${n}` };
          memory.handleEvent({ event: 'visitorSelected', params, receivedAt: n }, null);
        });
        const remembered = [...new Set([...visitorIds].reverse())].slice(0, 3);
        for (const id of new Set(visitorIds)) {
          const session = remembered.includes(id) ? `s${visitorIds.lastIndexOf(id)}` : null;

          expect(memory.getSession(id)).toBe(session);
        }
      }),
    );
  });

  it('of a former id is that of the newest id', () => {
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'old' });
    t.authorize('anonymous', 'ann');
    t.select(ANN);
    t.start({ roxchatVisitorId: 'anonymous' });

    expect(t.window.posted).toEqual([command(ANN)]);
  });

  it('of an event with a former id is that of the newest id', () => {
    t.authorize('anonymous', 'ann');
    t.select({ roxchatVisitorId: 'anonymous', sessionId: 'a1' });
    t.start(withoutSession);

    expect(t.window.posted).toEqual([command(ANN)]);
  });
});

describe('VisitorMemory', () => {
  const NULL_IDS = { providedVisitorId: null, siebelId: null };
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
      const old = { ...NULL_IDS, roxchatVisitorId: ids[index] ?? '' };
      const params = { old, new: { ...NULL_IDS, roxchatVisitorId: id } };
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

  it('changes nothing when an authorization is repeated, or names one id', () => {
    authorize('a', 'b', 'c');
    authorize('a', 'b');
    authorize('b', 'b');

    expect(['a', 'b', 'c'].map((id) => memory.getNewestId(id))).toEqual(['c', 'c', 'c']);
  });

  it('assigns a former id to the visitor of its last authorization', () => {
    authorize('anonymous', 'ann');
    authorize('anonymous', 'bob');

    expect(isSame('anonymous', 'bob')).toBe(true);
    expect(isSame('anonymous', 'ann')).toBe(false);
  });

  it('keeps the other former ids with their visitor', () => {
    authorize('a', 'b', 'c');
    authorize('b', 'd');

    expect(['a', 'b', 'c', 'd'].map((id) => memory.getNewestId(id))).toEqual(['c', 'd', 'c', 'd']);
  });

  it('merges two visitors under the newest id of the second', () => {
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
