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
import { checkConfig, ROX_CHAT_CONFIG, type RoxChatConfig } from './config/rox-chat-config';
import { FailureMessages } from './messages/failure-messages';
import { RoxChatService } from './rox-chat.service';

/**
 * Sets up the library without NgRx, for an application's providers or a route's.
 *
 * @param config the allowed origin, or the whole configuration; a mistake in it makes the start of
 * the application, or the loading of the route, fail with a `RoxChatError`
 */
export function provideRoxChatCore(config: string | RoxChatConfig): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ROX_CHAT_CONFIG, useFactory: () => checkConfig(config) },
    // New instances in this injector, so that a route may have a configuration of its own.
    [WorkspaceFrames, Diagnostics, VisitorMemory, CommandExchange, MessageGate, MessageBridge],
    [FailureMessages, OutgoingChatQueue, RoxChatService],
    provideEnvironmentInitializer(() => {
      inject(ROX_CHAT_CONFIG);
    }),
  ]);
}
