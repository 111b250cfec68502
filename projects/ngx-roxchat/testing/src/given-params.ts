import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';

/**
 * The params of an event as a test gives them. Fields that may be null are optional, and null if
 * they are missing. The ids that the event needs are required.
 */
export type RoxChatGivenParams<Name extends RoxChatEventName> = Given<RoxChatEventParams[Name]>;

/** A record in which the fields that may be null are optional. */
type Given<T> = {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K] extends object
    ? Given<T[K]>
    : T[K];
} & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: T[K] | undefined;
};
