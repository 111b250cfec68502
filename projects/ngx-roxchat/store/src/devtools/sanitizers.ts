import type { Action } from '@ngrx/store';
import { OutgoingChatActions } from '../actions/outgoing-chat.actions';
import { RoxChatEventActions } from '../actions/rox-chat-event.actions';
import { RoxChatStatusActions } from '../actions/rox-chat-status.actions';
import { roxChatFeature } from '../rox-chat.feature';

const MASK = '•••';

/** The only texts that stay legible; what a later version adds is masked until it stands here. */
const LEGIBLE: ReadonlySet<string> = new Set([
  'type',
  'kind',
  'channelType',
  'status',
  'code',
  'reason',
  // Of a notification: it is not a person's.
  'id',
  'removedNotificationIds',
]);

const ACTION_TYPES: ReadonlySet<string> = new Set(
  [
    ...Object.values(RoxChatEventActions),
    ...Object.values(RoxChatStatusActions),
    ...Object.values(OutgoingChatActions),
  ].map(({ type }) => type),
);

/**
 * For `provideStoreDevtools`: masks names, texts and the identifiers of people in this library's
 * actions. All others are handed on as they are, so that it can be called from a sanitizer of the
 * application's own.
 */
export function roxChatActionSanitizer(action: Action): Action {
  return ACTION_TYPES.has(action.type) ? (mask(action) as Action) : action;
}

/**
 * For `provideStoreDevtools`: masks names, texts and the identifiers of people in this library's
 * part of the state. All else is handed on as it is, so that it can be called from a sanitizer of
 * the application's own.
 */
export function roxChatStateSanitizer<State>(state: State): State {
  const { name } = roxChatFeature;
  return typeof state === 'object' && state !== null && name in state
    ? { ...state, [name]: mask(state[name as keyof State]) }
    : state;
}

/** A copy with the same keys, numbers, booleans and nulls. */
function mask(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => mask(item, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mask(v, k)]));
  }
  return typeof value === 'string' && !LEGIBLE.has(key) ? MASK : value;
}
