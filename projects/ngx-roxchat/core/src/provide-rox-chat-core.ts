import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
} from '@angular/core';
import { CommandExchange } from './bridge/command-exchange';
import { Diagnostics } from './bridge/diagnostics';
import { MessageBridge } from './bridge/message-bridge';
import { MessageGate } from './bridge/message-gate';
import { OutgoingChatQueue } from './bridge/outgoing-chat-queue';
import { VisitorMemory } from './bridge/visitor-memory';
import { WorkspaceFrames } from './bridge/workspace-frames';
import { CONFIG_SOURCE, Configuration } from './config/configuration';
import type { RoxChatConfigSource } from './config/rox-chat-config';
import type { RoxChatSetUpFeature } from './config/set-up-feature';
import { BuiltInTexts } from './messages/built-in-texts';
import { Texts } from './messages/texts';
import { RoxChatService } from './rox-chat.service';

/**
 * Sets up the library without NgRx, for an application's providers or a route's.
 *
 * @param config the allowed origin, the whole configuration, or a function that returns either. A
 * mistake in it makes the start of the application, or the loading of the route, fail with a
 * `RoxChatError`; the mistake of a function goes to the `ErrorHandler`
 * @param features optional parts, such as `withTexts({ de })`
 */
export function provideRoxChatCore(
  config: RoxChatConfigSource,
  ...features: readonly RoxChatSetUpFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: CONFIG_SOURCE, useValue: config },
    // New instances in this injector, so that a route may have a configuration of its own.
    [
      Configuration,
      WorkspaceFrames,
      Diagnostics,
      VisitorMemory,
      CommandExchange,
      MessageGate,
      MessageBridge,
    ],
    [BuiltInTexts, Texts, OutgoingChatQueue, RoxChatService],
    provideEnvironmentInitializer(() => {
      inject(Configuration);
      inject(Texts).load();
    }),
    features.map(({ ɵproviders }) => ɵproviders),
  ]);
}
