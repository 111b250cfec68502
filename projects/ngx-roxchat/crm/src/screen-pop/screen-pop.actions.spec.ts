import { ScannedActionsSubject, Store } from '@ngrx/store';
import { roxChatActionSanitizer } from 'ngx-roxchat/store';
import { Desk, settle } from '../../testing/desk';
import { RoxChatScreenPopActions } from './screen-pop.actions';
import type { RoxChatScreenPopState } from './screen-pop-state';

describe('RoxChatScreenPopActions', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['one customer', ['canary-customer'], 'canary-customer'],
    ['several customers', ['canary-customer', 'canary-other'], ''],
  ])('contain no customer, and neither does the store, with %s', async (_, found, open) => {
    const desk = new Desk();
    const actions: unknown[] = [];
    desk.injector.get(ScannedActionsSubject).subscribe((action) => {
      actions.push(action);
    });
    desk.handler.find = () => found;
    desk.handler.open = () => Promise.reject(new Error(open));
    await settle();
    desk.select({ roxchatVisitorId: 'ann' });
    await jest.advanceTimersByTimeAsync(100);

    expect(actions).toContainEqual(RoxChatScreenPopActions.searching({ roxchatVisitorId: 'ann' }));
    const state = desk.injector.get(Store).selectSignal((all: object) => all)();
    expect(JSON.stringify(state)).toContain('ann');
    expect(JSON.stringify([actions, state])).not.toContain('canary');
  });

  it.each<[RoxChatScreenPopState<string>['status'], string[], object]>([
    ['opened', ['one'], {}],
    ['several', ['one', 'two'], { count: 2 }],
    ['none', [], {}],
    ['failed', ['unknown'], { step: 'open' }],
  ])('name the visitor, and what %s says', async (status, found, more) => {
    const desk = new Desk();
    const actions: unknown[] = [];
    desk.injector.get(ScannedActionsSubject).subscribe((action) => {
      actions.push(action);
    });
    desk.handler.find = () => found;
    desk.handler.open = (customer) =>
      customer === 'unknown' ? Promise.reject(new Error(customer)) : true;
    await settle();
    desk.select({ roxchatVisitorId: 'ann' });
    await jest.advanceTimersByTimeAsync(100);

    expect(actions.at(-1)).toEqual({
      type: `[Rox.Chat Screen Pop] ${status}`,
      roxchatVisitorId: 'ann',
      ...more,
    });
  });

  it.each([
    RoxChatScreenPopActions.searching({ roxchatVisitorId: 'canary' }),
    RoxChatScreenPopActions.opened({ roxchatVisitorId: 'canary' }),
    RoxChatScreenPopActions.several({ roxchatVisitorId: 'canary', count: 2 }),
    RoxChatScreenPopActions.none({ roxchatVisitorId: 'canary' }),
    RoxChatScreenPopActions.held({ roxchatVisitorId: 'canary' }),
    RoxChatScreenPopActions.failed({ roxchatVisitorId: 'canary', step: 'find' }),
  ])('have their ids masked in the devtools: $type', (action) => {
    expect(roxChatActionSanitizer(action)).toEqual({ ...action, roxchatVisitorId: '•••' });
  });
});
