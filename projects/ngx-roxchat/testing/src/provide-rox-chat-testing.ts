import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { ɵWorkspaceFrames, provideRoxChatCore, type RoxChatConfig } from 'ngx-roxchat/core';
import { RoxChatTestingController } from './rox-chat-testing-controller';
import { TestWorkspaceFrames } from './test-workspace-frames';

/**
 * Sets the library up for a test, with a workspace that is always there and says what the
 * {@link RoxChatTestingController} has it say. It takes the place of `provideRoxChatCore`; with
 * `provideStore()` and `provideRoxChatStore()` beside it, that of `provideRoxChat`.
 *
 * ```ts
 * TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
 * ```
 *
 * @param config as for `provideRoxChatCore`; over a module that has the library set up, give that
 * module's. `https://testing.rox.chat` if not given
 */
export function provideRoxChatTesting(
  config: string | RoxChatConfig = 'https://testing.rox.chat',
): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideRoxChatCore(config),
    { provide: ɵWorkspaceFrames, useClass: TestWorkspaceFrames },
    RoxChatTestingController,
  ]);
}
