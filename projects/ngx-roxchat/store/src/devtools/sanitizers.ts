import type { Action } from '@ngrx/store';
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
  'step',
  'id', // That of a notification, which is not personal data.
]);

/** How the types of all actions of this library begin, those of `ngx-roxchat/crm` too. */
const SOURCE = '[Rox.Chat ';

/**
 * For `provideStoreDevtools`: masks names, texts and personal ids in this library's actions.
 * Returns other actions unchanged, so that an application's own sanitizer can call it.
 */
export function roxChatActionSanitizer(action: Action): Action {
  return action.type.startsWith(SOURCE) ? (mask(action) as Action) : action;
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
