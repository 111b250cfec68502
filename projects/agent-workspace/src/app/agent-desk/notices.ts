/**
 * The content of a notification. `LEFT_SITE` is the protocol document's sample; the kinds are an
 * open set.
 */
export interface Notice {
  readonly kind: string;
  readonly text: string;
}

export const LEFT_SITE: Notice = { kind: 'visitor', text: 'Visitor left the site' };
export const WAITING: Notice = { kind: 'chat', text: 'Waiting for an answer for 2 minutes' };
export const BACK_ON_SITE: Notice = { kind: 'visitor', text: 'Visitor is back on the site' };
const TYPING_AGAIN: Notice = { kind: 'chat', text: 'Visitor started typing after a pause' };

export const NOTICES = [LEFT_SITE, WAITING, BACK_ON_SITE, TYPING_AGAIN] as const;
