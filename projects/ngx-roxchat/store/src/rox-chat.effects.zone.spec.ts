import { NgZone, provideZoneChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { hear, ORIGIN } from '../../core/src/bridge/spec-support.fixture';
import { SAMPLE_ROWS } from '../../core/src/protocol/samples.fixture';
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
      hear({ data: { source: 'roxchat', event, params } });
    }
    TestBed.tick();

    expect(state()).toMatchObject({
      visitors: [{}, {}],
      workspaceStatus: { heard: true },
      selectedVisitorId: expect.any(String) as string,
    });
  });

  it('end commands within it, and leave no timer in it', () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [
        provideZoneChangeDetection(),
        provideStore({}, { runtimeChecks: { strictActionWithinNgZone: true } }),
        provideRoxChat(ORIGIN),
      ],
    });
    const store = TestBed.inject(Store);
    const zone = TestBed.inject(NgZone);
    const outgoingChat = store.selectSignal(roxChatFeature.selectOutgoingChat('ann'));
    zone.run(() => {
      store.dispatch(
        OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann', sessionId: 's' }),
      );
    });
    expect(outgoingChat()).toMatchObject({ status: 'sending' });
    expect(zone.hasPendingMacrotasks).toBe(false);

    jest.advanceTimersByTime(30_000);
    expect(outgoingChat()).toMatchObject({ status: 'notSent', reason: 'workspace-not-ready' });
    jest.useRealTimers();
  });
});
