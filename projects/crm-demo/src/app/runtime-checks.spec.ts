import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { DeskActions } from './desk/desk.actions';
import { deskFeature } from './desk/desk.feature';
import { runtimeChecks } from './runtime-checks';

describe('runtimeChecks, zoneless', () => {
  it('report no action', () => {
    TestBed.configureTestingModule({
      providers: [provideStore({}, { runtimeChecks }), provideState(deskFeature)],
    });
    const store = TestBed.inject(Store);

    store.dispatch(DeskActions.notificationsRead({ ids: ['x'] }));

    expect(store.selectSignal(deskFeature.selectReadIds)()).toEqual(['x']);
  });
});
