import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { provideStoreDevtools, StoreDevtools } from '@ngrx/store-devtools';
import {
  provideRoxChatStore,
  roxChatActionSanitizer,
  roxChatFeature,
  roxChatStateSanitizer,
} from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

/** Masks the application's own part of the state. */
const maskCustomers = (state: object, index: number) => ({ ...state, customers: `•••${index}` });

export const devtools = [
  // #region sanitizers
  provideStoreDevtools({
    maxAge: 50,
    actionSanitizer: roxChatActionSanitizer,
    stateSanitizer: roxChatStateSanitizer,
  }),
  // #endregion
];

export const composed = {
  // #region composed
  stateSanitizer: (state: object, index: number) =>
    maskCustomers(roxChatStateSanitizer(state), index),
  // #endregion
};

describe('the sanitizers', () => {
  it('fit the options of the devtools', () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(), provideRoxChatStore(), devtools],
    });

    expect(TestBed.inject(StoreDevtools)).toBeDefined();
  });

  it('see no more of the history than maxAge', () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(), provideRoxChatStore(), devtools],
    });
    const workspace = TestBed.inject(RoxChatTestingController);
    let kept = 0;
    TestBed.inject(StoreDevtools).liftedState.subscribe(({ stagedActionIds }) => {
      kept = stagedActionIds.length;
    });
    for (let index = 0; index < 100; index++) {
      workspace.emit('visitorSelected', { roxchatVisitorId: `v${index}` });
    }

    expect(kept).toBe(50);
  });

  it("return unchanged what is not the library's", () => {
    const state = { [roxChatFeature.name]: { selectedVisitorId: 'ann' }, customers: ['Ann'] };

    expect(JSON.stringify(composed.stateSanitizer(state, 7))).toBe(
      '{"roxChat":{"selectedVisitorId":"•••"},"customers":"•••7"}',
    );
  });
});
