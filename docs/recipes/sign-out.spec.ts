import { inject, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChatStore, roxChatFeature, RoxChatStatusActions } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

@Injectable({ providedIn: 'root' })
export class Session {
  // #region reset
  readonly #store = inject(Store);

  signOut(): void {
    this.#store.dispatch(RoxChatStatusActions.reset());
  }
  // #endregion
}

describe('a sign-out', () => {
  it('leaves nothing of the agent in the store', () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(), provideRoxChatStore()],
    });
    TestBed.inject(RoxChatTestingController).emit('visitorSelected', { roxchatVisitorId: 'v' });
    const visitors = TestBed.inject(Store).selectSignal(roxChatFeature.selectVisitors);
    expect(visitors()).toHaveLength(1);

    TestBed.inject(Session).signOut();

    expect(visitors()).toEqual([]);
  });
});
