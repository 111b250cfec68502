import {
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { FailureMessages } from '../config/failure-messages';
import { checkConfig, ROX_CHAT_CONFIG, type RoxChatConfig } from '../config/rox-chat-config';
import { Diagnostics } from './diagnostics';
import { FailureReplies } from './failure-replies';
import { MessageBridge } from './message-bridge';
import { MessageGate } from './message-gate';
import { OutgoingChats } from './outgoing-chats';
import { RoxChatService } from './rox-chat.service';
import { SessionMemory } from './session-memory';
import { StartCommand } from './start-command';
import { WorkspaceFrames } from './workspace-frames';

/**
 * Sets up the library without NgRx, for an application's providers or a route's.
 *
 * @param config the allowed origin, or the whole configuration; a mistake in it makes the start of
 * the application, or the loading of the route, fail with a `RoxChatError`
 */
export function provideRoxChatCore(config: string | RoxChatConfig): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ROX_CHAT_CONFIG, useFactory: () => checkConfig(config) },
    // All anew in this injector: a route that is set up by itself hears with its own configuration.
    [WorkspaceFrames, Diagnostics, FailureReplies, MessageGate, SessionMemory, MessageBridge],
    [FailureMessages, StartCommand, OutgoingChats, RoxChatService],
    provideEnvironmentInitializer(() => {
      inject(ROX_CHAT_CONFIG);
    }),
  ]);
}
