import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import {
  ɵOutgoingChatQueue,
  ɵWorkspaceFrames,
  provideRoxChatCore,
  type RoxChatConfigSource,
  type RoxChatSetUpFeature,
} from 'ngx-roxchat/core';
import { RoxChatTestingController } from './rox-chat-testing-controller';
import { TestOutgoingChatQueue } from './test-outgoing-chat-queue';
import { TestWorkspaceFrames } from './test-workspace-frames';

/**
 * Sets up the library for a test, with a workspace that is always ready and that the
 * {@link RoxChatTestingController} controls. It replaces `provideRoxChatCore`. Together with
 * `provideStore()` and `provideRoxChatStore()` it replaces `provideRoxChat`.
 *
 * ```ts
 * TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
 * ```
 *
 * @param config as for `provideRoxChatCore`, by default `https://testing.rox.chat`. To override a
 * module that sets up the library, give the same configuration as the module. If it is a function,
 * the controller emits nothing before the initializers of the test have finished
 * @param features as for `provideRoxChatCore`, such as `withTexts({ de })`
 */
export function provideRoxChatTesting(
  config: RoxChatConfigSource = 'https://testing.rox.chat',
  ...features: readonly RoxChatSetUpFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideRoxChatCore(config, ...features),
    TestWorkspaceFrames,
    { provide: ɵWorkspaceFrames, useExisting: TestWorkspaceFrames },
    TestOutgoingChatQueue,
    { provide: ɵOutgoingChatQueue, useExisting: TestOutgoingChatQueue },
    RoxChatTestingController,
  ]);
}
