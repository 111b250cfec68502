import { inject, NgZone, untracked } from '@angular/core';
import { type Action, type MemoizedSelector, Store } from '@ngrx/store';
import { merge, type Observable, tap } from 'rxjs';

/**
 * Dispatches the current value whenever the state shows another one, so that both stay equal when
 * the application clears or restores the state. If the store ignores the action, it is not
 * repeated until the value changes, or the state shows something else.
 *
 * @param changes$ emits after each change of the value, and may emit more often
 */
export function mirror<Value>(
  getValue: () => Value,
  changes$: Observable<unknown>,
  selector: MemoizedSelector<object, Value>,
  createAction: (value: Value) => Action,
): Observable<unknown> {
  const store = inject<Store>(Store);
  const zone = inject(NgZone);
  const getShown = store.selectSignal(selector);
  /** What the state showed when the action was dispatched; null if it shows the value since. */
  let inVain: string | null = null;
  const change$ = changes$.pipe(
    tap(() => {
      inVain = null;
    }),
  );
  return merge(change$, store.select(selector)).pipe(
    tap(() => {
      const value = untracked(getValue);
      const shown = JSON.stringify(untracked(getShown));
      if (shown === JSON.stringify(value)) {
        inVain = null;
      } else if (shown !== inVain) {
        inVain = shown;
        // A signal notifies in the zone in which it was first read, which can be any zone.
        zone.run(() => {
          store.dispatch(createAction(value));
        });
      }
    }),
  );
}
