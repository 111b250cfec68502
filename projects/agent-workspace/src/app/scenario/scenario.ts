import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import type { ReplyMode } from '../launch/reply-mode';

/** One event of a scenario. */
export type ScenarioStep = {
  [Name in RoxChatEventName]: {
    /** Milliseconds since the previous step, or since the scenario was read. */
    readonly after?: number;
    readonly event: Name;
    readonly params: RoxChatEventParams[Name];
  };
}[RoxChatEventName];

/** A script of events and replies; package/scenario.schema.json is its file format. */
export interface Scenario {
  readonly steps?: readonly ScenarioStep[];
  /** The replies to commands, in order; the last one is repeated. */
  readonly replies?: readonly ReplyMode[];
}
