import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { RoxChatService } from 'ngx-roxchat/core';
import { dispatchMessage, ORIGIN } from '../../core/testing/messages';
import { roxChatFeature } from './rox-chat.feature';
import type { RoxChatState } from './state/rox-chat-state';

type Message = readonly [event: string, params: object];

const authorized = (old: unknown, now: unknown): Message => [
  'visitorAuthorized',
  { old: { roxchatVisitorId: old }, new: { roxchatVisitorId: now } },
];
const selected = (id: string): Message => [
  'visitorSelected',
  { roxchatVisitorId: id, chatId: 7, sessionId: 's' },
];

/** Returns the state of a new application after these messages. */
function after(...messages: Message[]): RoxChatState {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideStore(), provideRoxChat(ORIGIN)] });
  const state = TestBed.inject(Store).selectSignal(roxChatFeature.selectRoxChatState);
  for (const [event, params] of messages) {
    dispatchMessage({ data: { source: 'roxchat', event, params } });
  }
  return state();
}

function permute<T>(items: readonly T[]): T[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        permute(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
      );
}

it('duplicates and any order of events', () => {
  const notification = { id: 'n' };
  const messages: Message[] = [
    selected('a'),
    authorized('a', 'b'),
    ['newMessageAdded', { roxchatVisitorId: 'a', chatId: 7, kind: 'visitor' }],
    ['notificationAdded', { notification }],
    ['notificationRemoved', { notification }],
  ];
  for (const order of permute(messages)) {
    for (const sequence of [order, order.flatMap((one) => [one, one]), [...order, ...order]]) {
      const state = after(...sequence);
      expect(state.visitors).toMatchObject([
        { roxchatVisitorId: 'b', formerIds: ['a'], sessionId: 's', chat: { id: 7 } },
      ]);
      expect(state.selectedVisitorId).toBe('b');
      expect(state.notifications).toEqual([]);
      expect(state.dropped.actions).toBe(0);
    }
  }
});

it('visitorAuthorized with null ids, the same id, chains and cycles', () => {
  const invalid = [authorized(null, 'b'), authorized('a', null), authorized(null, null)];
  const rows: [authorizations: Message[], id: string, formerIds: string[]][] = [
    [invalid, 'a', []],
    [[authorized('a', 'a')], 'a', []],
    [[authorized('a', 'b'), authorized('b', 'c')], 'c', ['a', 'b']],
    [[authorized('b', 'c'), authorized('a', 'b')], 'c', ['b', 'a']],
    [[authorized('a', 'b'), authorized('b', 'a')], 'a', ['b']],
    [[authorized('a', 'b'), authorized('b', 'c'), authorized('c', 'a')], 'a', ['b', 'c']],
  ];
  for (const [authorizations, roxchatVisitorId, formerIds] of rows) {
    const { visitors, selectedVisitorId } = after(selected('a'), ...authorizations, selected('a'));
    expect(visitors).toMatchObject([{ roxchatVisitorId, formerIds, sessionId: 's' }]);
    expect(selectedVisitorId).toBe(roxchatVisitorId);
  }

  const reasons: string[] = [];
  after();
  TestBed.inject(RoxChatService).diagnostics$.subscribe(({ reason }) => reasons.push(reason));
  for (const [event, params] of invalid) {
    dispatchMessage({ data: { source: 'roxchat', event, params } });
  }
  expect(reasons).toEqual(['invalid-params', 'invalid-params', 'invalid-params']);
});
