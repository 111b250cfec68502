import { TestBed } from '@angular/core/testing';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { Diagnostics } from './diagnostics';
import { VisitorMemory } from './visitor-memory';

const NO_IDS = { providedVisitorId: null, siebelId: null };

describe('VisitorMemory, when visitors authorize,', () => {
  let memory: VisitorMemory;

  const create = (maxVisitors = 10) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore({ allowedOrigin: 'https://acme.rox.chat', maxVisitors })],
    });
    memory = TestBed.inject(VisitorMemory);
  };

  const select = (roxchatVisitorId: string, sessionId: string | null) => {
    const params = { ...NO_IDS, roxchatVisitorId, sessionId, chatId: null, taskId: null };
    memory.handleEvent({ event: 'visitorSelected', params, receivedAt: 0 }, null);
  };

  const authorize = (before: string, after: string) => {
    const params = {
      old: { ...NO_IDS, roxchatVisitorId: before },
      new: { ...NO_IDS, roxchatVisitorId: after },
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
});
