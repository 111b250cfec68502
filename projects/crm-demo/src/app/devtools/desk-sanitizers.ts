import type { Action } from '@ngrx/store';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';

const legible = new Set(['type', 'from']);
const types = new Set<string>(Object.values(DeskActions).map(({ type }) => type));

/** Masks all fields that are not listed as legible, so that new fields are masked too. */
function mask(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, legible.has(key) ? field : '•••']),
  );
}

/** Masks the visitor or customer whom the agent opened. */
export function deskActionSanitizer(action: Action): Action {
  return types.has(action.type) ? (mask(action) as Action) : action;
}

/** Masks the visitor or customer whose card is open. */
export function deskStateSanitizer<State extends object>(state: State): State {
  const opened = deskFeature.name in state ? deskFeature.selectOpened(state) : null;
  return opened ? { ...state, [deskFeature.name]: { opened: mask(opened) } } : state;
}
