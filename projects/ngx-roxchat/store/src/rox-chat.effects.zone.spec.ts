import {
  createEnvironmentInjector,
  EnvironmentInjector,
  NgZone,
  provideZoneChangeDetection,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ActionReducer, provideStore, Store } from '@ngrx/store';
import { type OutgoingChatRequest, provideRoxChat, RoxChatService } from 'ngx-roxchat';
import { addIframe, dispatchMessage, ORIGIN } from '../../core/testing/messages';
import { SAMPLE_ROWS } from '../../core/testing/samples';
import { OutgoingChatActions } from './actions/outgoing-chat.actions';
import { roxChatFeature } from './rox-chat.feature';

describe('the effects in an application with zone.js', () => {
  it('dispatch only inside the zone', () => {
    TestBed.configureTestingModule({
      providers: [
        provideZoneChangeDetection(),
        provideStore({}, { runtimeChecks: { strictActionWithinNgZone: true } }),
        provideRoxChat(ORIGIN),
      ],
    });
    const state = TestBed.inject(Store).selectSignal(roxChatFeature.selectRoxChatState);

    for (const { event, params } of SAMPLE_ROWS) {
      dispatchMessage({ data: { source: 'roxchat', event, params } });
    }
    TestBed.tick();

    expect(state()).toMatchObject({
      visitors: [{}, {}],
      workspaceStatus: { heard: true },
      selectedVisitorId: expect.any(String) as string,
    });
  });

  it('dispatch inside the zone when their route is destroyed outside it', () => {
    const count: ActionReducer<number> = (state = 0, { type }) => state + Number(type === 'count');
    TestBed.configureTestingModule({
      providers: [
        provideZoneChangeDetection(),
        provideStore({ count }, { runtimeChecks: { strictActionWithinNgZone: true } }),
      ],
    });
    const store = TestBed.inject<Store<{ count: number }>>(Store);
    const zone = TestBed.inject(NgZone);
    const parent = TestBed.inject(EnvironmentInjector);
    const route = zone.run(() => createEnvironmentInjector([provideRoxChat(ORIGIN)], parent));
    route.destroy();
    zone.run(() => {
      store.dispatch({ type: 'count' });
    });

    expect(store.selectSignal((state) => state.count)()).toBe(1);
  });

  describe('send commands', () => {
    const ann = { roxchatVisitorId: 'ann', sessionId: 's' };
    const bob = { roxchatVisitorId: 'bob', sessionId: 't' };
    const select = (ids: object, source: Window) => {
      dispatchMessage({
        source,
        data: { source: 'roxchat', event: 'visitorSelected', params: ids },
      });
    };

    function setUp() {
      TestBed.configureTestingModule({
        providers: [
          provideZoneChangeDetection(),
          provideStore({}, { runtimeChecks: { strictActionWithinNgZone: true } }),
          provideRoxChat({ allowedOrigin: ORIGIN, confirmationTimeout: 20, readyTimeout: 20 }),
        ],
      });
      const store = TestBed.inject(Store);
      const zone = TestBed.inject(NgZone);
      return {
        zone,
        workspace: addIframe().contentWindow,
        chat: store.selectSignal(roxChatFeature.selectOutgoingChat('ann')),
        start: (request: OutgoingChatRequest) => {
          zone.run(() => {
            store.dispatch(OutgoingChatActions.startOutgoingChat(request));
          });
        },
      };
    }

    // Uses real timers: the zone does not see those of jest.
    const wait = (zone: NgZone) =>
      zone.runOutsideAngular(() => new Promise((resolve) => setTimeout(resolve, 60)));

    it('whose results are emitted inside it, even if they are not sent', () => {
      const { zone } = setUp();
      const isInside: boolean[] = [];
      zone.runOutsideAngular(() => {
        TestBed.inject(RoxChatService)
          .startOutgoingChat({ roxchatVisitorId: 'ann' })
          .subscribe(() => isInside.push(NgZone.isInAngularZone()));
      });

      expect(isInside).toEqual([true]);
    });

    it('that leave no timer inside it while they are queued', async () => {
      const { zone, start, chat } = setUp();
      start(ann);
      expect(chat()).toMatchObject({ status: 'sending' });
      expect(zone.hasPendingMacrotasks).toBe(false);

      await wait(zone);
      expect(chat()).toMatchObject({ status: 'notSent', reason: 'workspace-not-ready' });
    });

    it.each<[string, (all: ReturnType<typeof setUp>) => void]>([
      [
        'at once',
        ({ start, workspace }) => {
          select(bob, workspace);
          start(ann);
        },
      ],
      [
        'after an event',
        ({ start, workspace }) => {
          start(ann);
          select(bob, workspace);
        },
      ],
      [
        'after another command has ended',
        ({ start, workspace }) => {
          select(bob, workspace);
          start(bob);
          start(ann);
          select(bob, workspace);
        },
      ],
    ])('that leave no timer inside it after they are posted %s', async (_, post) => {
      const all = setUp();
      const posted = jest.spyOn(all.workspace, 'postMessage').mockReturnValue();
      post(all);
      expect(posted).toHaveBeenLastCalledWith(expect.objectContaining({ params: ann }), ORIGIN);
      expect(all.zone.hasPendingMacrotasks).toBe(false);

      await wait(all.zone);
      expect(all.chat()).toMatchObject({ status: 'unconfirmed', reason: 'timed-out' });
    });
  });
});
