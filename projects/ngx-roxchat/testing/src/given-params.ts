import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';

/**
 * The params of an event as a message may have them: what may be null may be left out, and is null
 * then; the identifiers without which the event means nothing must be there.
 */
export type RoxChatGivenParams<Name extends RoxChatEventName> = Given<RoxChatEventParams[Name]>;

/** The fields of a record that may not be null, and those that may, which may be left out. */
type Given<T> = {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K] extends object
    ? Given<T[K]>
    : T[K];
} & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: T[K] | undefined;
};
