import { ErrorHandler, NgZone } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideStoreDevtools } from '@ngrx/store-devtools';
import { DeskActions } from './desk/desk.actions';
import { deskFeature } from './desk/desk.feature';
import { runtimeChecks } from './runtime-checks';

describe('runtimeChecks, with zone.js', () => {
  it('report an action outside the Angular zone', () => {
    const handleError = jest.fn();
    TestBed.configureTestingModule({
      providers: [
        provideStore({}, { runtimeChecks }),
        provideState(deskFeature),
        // The devtools pass errors of the reducers to the handler.
        provideStoreDevtools(),
        { provide: ErrorHandler, useValue: { handleError } },
      ],
    });
    const store = TestBed.inject(Store);
    const action = DeskActions.notificationsRead({ ids: ['x'] });

    TestBed.inject(NgZone).run(() => {
      store.dispatch(action);
    });
    expect(handleError).not.toHaveBeenCalled();

    store.dispatch(action);
    expect(handleError.mock.calls).toEqual([
      [expect.objectContaining({ message: expect.stringContaining('outside NgZone') as string })],
    ]);
  });
});
