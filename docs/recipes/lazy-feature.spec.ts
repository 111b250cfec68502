import { Component, inject, ChangeDetectionStrategy } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { createFeature, createReducer, on, provideState, provideStore, Store } from '@ngrx/store';
import { provideRoxChat, RoxChatEventActions } from 'ngx-roxchat';

const MAX_UNREAD = 500;

/** Visitors who wrote, and whose chat the agent has not opened since. */
export const unreadFeature = createFeature({
  name: 'unread',
  reducer: createReducer(
    { visitorIds: [] as readonly string[] },
    on(RoxChatEventActions.newMessageAdded, (state, { params }) =>
      params.kind === 'visitor' && !state.visitorIds.includes(params.roxchatVisitorId)
        ? { visitorIds: [...state.visitorIds, params.roxchatVisitorId].slice(-MAX_UNREAD) }
        : state,
    ),
    on(RoxChatEventActions.visitorSelected, ({ visitorIds }, { params }) => ({
      visitorIds: visitorIds.filter((id) => id !== params.roxchatVisitorId),
    })),
    on(RoxChatEventActions.visitorAuthorized, ({ visitorIds }, { params }) => ({
      visitorIds: visitorIds.map((id) =>
        id === params.old.roxchatVisitorId ? params.new.roxchatVisitorId : id,
      ),
    })),
  ),
});

@Component({
  selector: 'crm-unread',
  template: `{{ unread().length }} unread`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Unread {
  protected readonly unread = inject(Store).selectSignal(unreadFeature.selectVisitorIds);
}

describe('a lazy feature with a reducer of its own', () => {
  it('receives events once its route is loaded', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChat('https://acme.rox.chat'),
        provideRouter([
          { path: 'unread', component: Unread, providers: [provideState(unreadFeature)] },
        ]),
      ],
    });
    const store = TestBed.inject(Store);
    const harness = await RouterTestingHarness.create('/unread');
    const ids = { roxchatVisitorId: 'v', providedVisitorId: null, siebelId: null };
    const chat = { chatId: 1, sessionId: 's' };

    store.dispatch(
      RoxChatEventActions.newMessageAdded({
        params: { ...ids, ...chat, kind: 'visitor', messageText: 'Hello?' },
        receivedAt: Date.now(),
      }),
    );
    harness.detectChanges();
    expect(harness.routeNativeElement?.textContent).toBe('1 unread');

    const known = { ...ids, roxchatVisitorId: 'v2', providedVisitorId: '7925' };
    store.dispatch(
      RoxChatEventActions.visitorAuthorized({
        params: { old: ids, new: known },
        receivedAt: Date.now(),
      }),
    );
    store.dispatch(
      RoxChatEventActions.visitorSelected({
        params: { ...known, ...chat, taskId: null },
        receivedAt: Date.now(),
      }),
    );
    harness.detectChanges();
    expect(harness.routeNativeElement?.textContent).toBe('0 unread');
  });
});
