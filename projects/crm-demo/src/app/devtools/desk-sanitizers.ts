import type { Action } from '@ngrx/store';
import { DeskActions } from '../desk/desk.actions';
import { deskFeature } from '../desk/desk.feature';

const types = new Set<string>(Object.values(DeskActions).map(({ type }) => type));

/** Masks all fields but the type, so that new fields are masked, too. */
function mask<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, key === 'type' ? (field as unknown) : '•••']),
  ) as Value;
}

/** Masks which notifications the agent has read. */
export function deskActionSanitizer(action: Action): Action {
  return types.has(action.type) ? mask(action) : action;
}

/** Masks which notifications the agent has read. */
export function deskStateSanitizer<State extends object>(state: State): State {
  return deskFeature.name in state
    ? { ...state, [deskFeature.name]: mask(deskFeature.selectDeskState(state)) }
    : state;
}
