import { provideZoneChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { hear, ORIGIN } from '../../core/src/bridge/spec-support.fixture';
import { SAMPLE_ROWS } from '../../core/src/protocol/samples.fixture';
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
});
