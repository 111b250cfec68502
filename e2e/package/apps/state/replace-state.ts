import type { ActionReducer, MetaReducer } from '@ngrx/store';
import { INIT, UPDATE } from '@ngrx/store';

const KEY = 'roxChat';

export const signedOut = { type: '[App] signed out' };

/** Clears the whole state at a sign-out, as many applications do. */
function clearState(reducer: ActionReducer<object>): ActionReducer<object> {
  return (state, action) => reducer(action.type === signedOut.type ? undefined : state, action);
}

/** Restores the library's state from the session storage, and stores it after each action. */
function syncState(reducer: ActionReducer<object>): ActionReducer<object> {
  return (state, action) => {
    const stored = sessionStorage.getItem(KEY);
    const isRestoring = [INIT, UPDATE].some((type) => type === action.type) && stored !== null;
    const next = reducer(
      isRestoring ? { ...state, [KEY]: JSON.parse(stored) as unknown } : state,
      action,
    );
    const slice = (next as Record<string, unknown>)[KEY];
    if (slice !== undefined) {
      sessionStorage.setItem(KEY, JSON.stringify(slice));
    }
    return next;
  };
}

/** Replaces the state from outside. The URL says whether it is also restored from the storage. */
export const metaReducers: MetaReducer<object>[] = location.search.includes('sync')
  ? [clearState, syncState]
  : [clearState];
