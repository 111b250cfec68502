import type { RoxChatEventName, RoxChatEventParams } from 'ngx-roxchat/core';
import type { ReplyMode } from '../launch/reply-mode';

/** One event of a scenario. */
export type ScenarioStep = {
  [Name in RoxChatEventName]: {
    /** Milliseconds since the step before, or since the scenario was read. */
    readonly after?: number;
    readonly event: Name;
    readonly params: RoxChatEventParams[Name];
  };
}[RoxChatEventName];

/** What happens by itself: package/scenario.schema.json says which files hold one. */
export interface Scenario {
  readonly steps?: readonly ScenarioStep[];
  /** The replies to commands, in turn; the last one is for all that follow. */
  readonly replies?: readonly ReplyMode[];
}
