import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { ɵQUIET, RoxChatTabs } from 'ngx-roxchat/crm';
import { of } from 'rxjs';
import { RoxChatCrmTestingController } from './rox-chat-crm-testing-controller';
import { TestTabs } from './test-tabs';

/**
 * Sets up `ngx-roxchat/crm` for a test, beside `provideRoxChatTesting`: a search begins at once, not
 * after 100 ms, and the tab of the test leads.
 *
 * ```ts
 * TestBed.configureTestingModule({
 *   providers: [
 *     provideStore(),
 *     provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
 *     provideRoxChatStore(),
 *     provideRoxChatCrmTesting(),
 *   ],
 * });
 * ```
 */
export function provideRoxChatCrmTesting(): EnvironmentProviders {
  return makeEnvironmentProviders([
    TestTabs,
    { provide: RoxChatTabs, useExisting: TestTabs },
    { provide: ɵQUIET, useValue: of(0) },
    RoxChatCrmTestingController,
  ]);
}
