import type { Action } from '@ngrx/store';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { RoxChatEventActions } from '../actions/rox-chat-event.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { roxChatFeature } from '../rox-chat.feature';

const MASK = '•••';

/** The only fields whose texts are not masked. A new field is masked until it is listed here. */
const UNMASKED_FIELDS: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'channelType',
  'status',
  'code',
  'reason',
  'id', // That of a notification, which is not personal data.
]);

const ACTION_TYPES: ReadonlySet<string> = new Set(
  [
    ...Object.values(RoxChatEventActions),
    ...Object.values(RoxChatStatusActions),
    ...Object.values(OutgoingChatActions),
  ].map(({ type }) => type),
);

/**
 * For `provideStoreDevtools`: masks names, texts and personal ids in this library's actions.
 * Returns other actions unchanged, so that an application's own sanitizer can call it.
 */
export function roxChatActionSanitizer(action: Action): Action {
  return ACTION_TYPES.has(action.type) ? (mask(action) as Action) : action;
}

/**
 * For `provideStoreDevtools`: masks names, texts and personal ids in this library's part of the
 * state. Returns the rest unchanged, so that an application's own sanitizer can call it.
 */
export function roxChatStateSanitizer<State>(state: State): State {
  const { name } = roxChatFeature;
  return typeof state === 'object' && state !== null && name in state
    ? { ...state, [name]: mask(state[name as keyof State]) }
    : state;
}

/** Returns a copy with the same keys, numbers, booleans and nulls, and with masked texts. */
function mask(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => mask(item, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mask(v, k)]));
  }
  return typeof value === 'string' && !UNMASKED_FIELDS.has(key) ? MASK : value;
}
