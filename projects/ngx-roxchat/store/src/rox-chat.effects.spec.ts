import { TestBed } from '@angular/core/testing';
import {
  provideStore,
  ScannedActionsSubject,
  Store,
  type Action,
  type RuntimeChecks,
} from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { RoxChatService } from 'ngx-roxchat/core';
import { hear, ORIGIN } from '../../core/src/bridge/spec-support.fixture';
import { SAMPLE_ROWS } from '../../core/src/protocol/samples.fixture';
import { RoxChatEventActions } from './actions/rox-chat-event.actions';
import { RoxChatStatusActions } from './actions/rox-chat-status.actions';
import { roxChatFeature } from './rox-chat.feature';

const STRICT: RuntimeChecks = {
  strictStateImmutability: true,
  strictActionImmutability: true,
  strictStateSerializability: true,
  strictActionSerializability: true,
  strictActionTypeUniqueness: true,
  strictActionWithinNgZone: false,
};

describe('the effects', () => {
  const dispatched: Action[] = [];

  beforeEach(() => {
    dispatched.length = 0;
    TestBed.configureTestingModule({
      providers: [provideStore({}, { runtimeChecks: STRICT }), provideRoxChat(ORIGIN)],
    });
    TestBed.inject(ScannedActionsSubject).subscribe((action) => dispatched.push(action));
    dispatched.length = 0;
  });

  it.each(SAMPLE_ROWS)('dispatch $event as the action of its name: $title', ({ event, params }) => {
    hear({ data: { source: 'roxchat', event, params } });

    expect(dispatched).toEqual([
      {
        type: `[Rox.Chat Workspace] ${event}`,
        params,
        receivedAt: expect.any(Number) as number,
      },
    ]);
    expect(dispatched[0]?.type).toBe(RoxChatEventActions[event].type);
  });

  it('keep the state plain under all strict checks', () => {
    for (const { event, params } of SAMPLE_ROWS) {
      hear({ data: { source: 'roxchat', event, params } });
    }
    TestBed.tick();

    const state = TestBed.inject(Store).selectSignal(roxChatFeature.selectRoxChatState)();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state.visitors).toHaveLength(2);
  });

  it('dispatch nothing for a message that names an action', () => {
    const type = RoxChatEventActions.visitorSelected.type;
    hear({ data: { source: 'roxchat', event: type, type, params: {} } });

    expect(dispatched).toEqual([]);
  });

  it('tell what is known of the frame, at the start and at each change', () => {
    TestBed.tick();
    hear({});
    TestBed.tick();

    const { type } = RoxChatStatusActions.workspaceStatusChanged;
    expect(dispatched.filter((action) => action.type === type)).toEqual([
      { type, workspaceStatus: { bound: false, loaded: false, heard: false } },
      { type, workspaceStatus: { bound: false, loaded: false, heard: true } },
    ]);
    expect(TestBed.inject(Store).selectSignal(roxChatFeature.selectWorkspaceStatus)()).toEqual(
      TestBed.inject(RoxChatService).workspaceStatus(),
    );
  });
});
