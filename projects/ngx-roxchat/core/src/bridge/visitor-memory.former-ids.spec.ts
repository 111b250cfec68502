import { TestBed } from '@angular/core/testing';
import type { CustomerIds } from '../protocol/customer-ids';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { Diagnostics } from './diagnostics';
import { VisitorMemory } from './visitor-memory';

const NO_IDS: CustomerIds = { providedVisitorId: null, siebelId: null };
const ANN: CustomerIds = { providedVisitorId: '7925', siebelId: 'S-ANN' };
const BOB: CustomerIds = { providedVisitorId: '8888', siebelId: null };

describe('VisitorMemory, when visitors authorize,', () => {
  let memory: VisitorMemory;

  const create = (maxVisitors = 10) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore({ allowedOrigin: 'https://acme.rox.chat', maxVisitors })],
    });
    memory = TestBed.inject(VisitorMemory);
  };

  const select = (roxchatVisitorId: string, sessionId: string | null, ids = NO_IDS) => {
    const params = { ...ids, roxchatVisitorId, sessionId, chatId: null, taskId: null };
    memory.handleEvent({ event: 'visitorSelected', params, receivedAt: 0 }, null);
  };

  const authorize = (before: string, after: string, ids = NO_IDS) => {
    const params = {
      old: { ...NO_IDS, roxchatVisitorId: before },
      new: { ...ids, roxchatVisitorId: after },
    };
    memory.handleEvent({ event: 'visitorAuthorized', params, receivedAt: 0 }, null);
  };

  beforeEach(() => {
    create();
  });

  it('keeps the newer session when the visitor with the older one was active last', () => {
    select('anonymous', 'old');
    select('ann', 'new');
    select('anonymous', null);
    authorize('anonymous', 'ann');

    expect(memory.getSession('ann')).toBe('new');
  });

  it('keeps the newer session after an event without one', () => {
    select('anonymous', 'old');
    select('ann', 'new');
    select('ann', null);
    authorize('anonymous', 'ann');

    expect(memory.getSession('ann')).toBe('new');
  });

  it('takes the session of the former id when it is the newer one', () => {
    select('ann', 'old');
    select('anonymous', 'new');
    authorize('anonymous', 'ann');

    expect(memory.getSession('ann')).toBe('new');
  });

  it('leaves the former ids of other visitors alone', () => {
    authorize('anonymous', 'ann');
    authorize('guest', 'bob');
    authorize('ann', 'cat');

    expect(['anonymous', 'ann', 'guest'].map((id) => memory.getNewestId(id))).toEqual([
      'cat',
      'cat',
      'bob',
    ]);
  });

  it('moves a former id alone when it authorizes again', () => {
    authorize('shared', 'ann');
    select('ann', 'a1');
    authorize('shared', 'bob');

    expect(memory.getNewestId('shared')).toBe('bob');
    expect(memory.getNewestId('ann')).toBe('ann');
    expect(memory.getSession('ann')).toBe('a1');
    expect(memory.getSession('shared')).toBeNull();
  });

  it('remembers no former id for a visitor who keeps the id', () => {
    create(1);
    authorize('ann', 'ann');
    authorize('bob', 'bob');
    authorize('anonymous', 'bob');

    expect(TestBed.inject(Diagnostics).counts()['former-id-dropped']).toBe(0);
    expect(memory.getNewestId('anonymous')).toBe('bob');
  });

  it('does not use the session of another customer who has a former id now', () => {
    select('anonymous', 'a1');
    authorize('anonymous', 'ann', ANN);
    select('anonymous', 'b1', BOB);

    expect(memory.getSession('ann')).toBe('a1');
    expect(memory.getSession('anonymous')).toBe('b1');
  });

  it('finds the first customer by the former id until an event names another one', () => {
    authorize('anonymous', 'ann', ANN);
    select('anonymous', 'a2', { ...NO_IDS, siebelId: 'S-ANN' });
    select('anonymous', 'a3', { providedVisitorId: '7925', siebelId: null });

    expect(memory.getSession('ann')).toBe('a3');

    authorize('guest', 'anonymous', { ...NO_IDS, siebelId: 'S-BOB' });

    expect(memory.getNewestId('anonymous')).toBe('anonymous');
    expect(memory.getNewestId('guest')).toBe('anonymous');
    expect(memory.getSession('anonymous')).toBeNull();
  });

  it('learns the customer from events with the newest id alone', () => {
    authorize('anonymous', 'ann');
    select('anonymous', 'a1', ANN);
    select('anonymous', 'a2', BOB);
    expect(memory.getNewestId('anonymous')).toBe('ann');

    select('ann', 'a3', ANN);
    select('anonymous', 'b1', BOB);
    expect(memory.getNewestId('anonymous')).toBe('anonymous');
  });

  it('remembers a dropped visitor again at an event with a former id', () => {
    create(1);
    authorize('anonymous', 'ann');
    select('bob', 'b1');
    select('anonymous', 'a1');

    expect(memory.getSession('ann')).toBe('a1');
  });

  it('knows the customer of a merged visitor, the one of the new id first', () => {
    select('anonymous', null, BOB);
    select('ann', null, { ...NO_IDS, siebelId: 'S-ANN' });
    authorize('anonymous', 'ann');
    select('anonymous', 'b1', BOB);

    expect(memory.getNewestId('anonymous')).toBe('ann');

    select('anonymous', 'b1', { ...BOB, siebelId: 'S-BOB' });

    expect(memory.getNewestId('anonymous')).toBe('anonymous');
  });
});
