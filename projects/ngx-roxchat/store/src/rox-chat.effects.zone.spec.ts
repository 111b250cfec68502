import { NgZone, provideZoneChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { type OutgoingChatRequest, provideRoxChat, RoxChatService } from 'ngx-roxchat';
import { addIframe, dispatchMessage, ORIGIN } from '../../core/testing/messages';
import { SAMPLE_ROWS } from '../../core/testing/samples';
import { OutgoingChatActions } from './actions/outgoing-chat.actions';
import { roxChatFeature } from './rox-chat.feature';

describe('the effects, in an application with zones,', () => {
  it('dispatch within the zone alone', () => {
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

  describe('give commands', () => {
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

    // With real timers: the ones of jest are none to the zone.
    const wait = (zone: NgZone) =>
      zone.runOutsideAngular(() => new Promise((resolve) => setTimeout(resolve, 60)));

    it('that end within it, also if they are refused at once', () => {
      const { zone } = setUp();
      const isWithin: boolean[] = [];
      zone.runOutsideAngular(() => {
        TestBed.inject(RoxChatService)
          .startOutgoingChat({ roxchatVisitorId: 'ann' })
          .subscribe(() => isWithin.push(NgZone.isInAngularZone()));
      });

      expect(isWithin).toEqual([true]);
    });

    it('that end within it, and leave no timer in it while they wait', async () => {
      const { zone, start, chat } = setUp();
      start(ann);
      expect(chat()).toMatchObject({ status: 'sending' });
      expect(zone.hasPendingMacrotasks).toBe(false);

      await wait(zone);
      expect(chat()).toMatchObject({ status: 'notSent', reason: 'workspace-not-ready' });
    });

    it.each<[string, (all: ReturnType<typeof setUp>) => void]>([
      [
        'when they are given',
        ({ start, workspace }) => {
          select(bob, workspace);
          start(ann);
        },
      ],
      [
        'because something is heard',
        ({ start, workspace }) => {
          start(ann);
          select(bob, workspace);
        },
      ],
      [
        'because another one has ended',
        ({ start, workspace }) => {
          select(bob, workspace);
          start(bob);
          start(ann);
          select(bob, workspace);
        },
      ],
    ])('that leave no timer in it once they are posted %s', async (_, post) => {
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
