import { inject, Injectable } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import {
  createActionGroup,
  createFeature,
  createReducer,
  createSelector,
  emptyProps,
  on,
  props,
} from '@ngrx/store';
import { map } from 'rxjs';

export const CustomerActions = createActionGroup({
  source: 'Customer',
  events: { load: emptyProps(), loaded: props<{ name: string }>() },
});

/** The application's own state. */
export const customerFeature = createFeature({
  name: 'customer',
  reducer: createReducer(
    { name: '' },
    on(CustomerActions.loaded, (_, { name }) => ({ name })),
  ),
  extraSelectors: ({ selectName }) => ({
    selectTitle: createSelector(selectName, (name) => `Customer ${name}`),
  }),
});

@Injectable()
export class CustomerEffects {
  readonly #actions = inject(Actions);
  readonly load = createEffect(() =>
    this.#actions.pipe(
      ofType(CustomerActions.load),
      map(() => CustomerActions.loaded({ name: 'Ada' })),
    ),
  );
}
