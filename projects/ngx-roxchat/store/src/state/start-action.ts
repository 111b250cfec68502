import type { Action } from '@ngrx/store';
import type { OutgoingChatEndAction } from '../actions/outgoing-chat.actions';

/**
 * The action `startOutgoingChat` of an outgoing chat in the state, and of the action of a result.
 * The ids cannot connect them: an id may go to another visitor while the command lasts. Kept beside
 * the state, which stays plain.
 */
const starts = new WeakMap<object, Action | undefined>();

/** The result of each action `startOutgoingChat` that the effect has received; null before it. */
const results = new WeakMap<Action, OutgoingChatEndAction | null>();

/** Connects an outgoing chat, or the action of a result, with its action `startOutgoingChat`. */
export function setStart<T extends object>(one: T, start: Action | undefined): T {
  starts.set(one, start);
  return one;
}

/** Returns the action `startOutgoingChat`; undefined for a chat or a result from elsewhere. */
export function getStart(one: object): Action | undefined {
  return starts.get(one);
}

/** The effect has received an action `startOutgoingChat`: its command lasts. */
export function setInFlight(start: Action): void {
  results.set(start, null);
}

/** The state has received the action of a result. */
export function setResult(result: OutgoingChatEndAction): void {
  const start = starts.get(result);
  if (start) {
    results.set(start, result);
  }
}

/**
 * Returns the action of the result; null while the command lasts, and undefined for an action that
 * the effect has not received, such as one that a meta-reducer has copied.
 */
export function getResult(start: Action | undefined): OutgoingChatEndAction | null | undefined {
  return start && results.get(start);
}
