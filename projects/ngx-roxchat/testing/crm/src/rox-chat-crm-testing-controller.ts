import { inject, Injectable, Injector, untracked } from '@angular/core';
import { RoxChatScreenPop, type RoxChatScreenPopState } from 'ngx-roxchat/crm';
import { type RoxChatGivenParams, RoxChatTestingController } from 'ngx-roxchat/testing';
import { TestTabs } from './test-tabs';

/** Acts as the agent in a test of `ngx-roxchat/crm`. `provideRoxChatCrmTesting` sets it up. */
@Injectable()
export class RoxChatCrmTestingController {
  readonly #injector = inject(Injector);
  readonly #workspace = inject(RoxChatTestingController);
  readonly #tabs = inject(TestTabs);

  /**
   * Selects a visitor in the workspace, as the agent does, so that the screen pop searches. As in
   * production, a second selection of the same visitor makes no second search.
   *
   * @param visitor the params of `visitorSelected`; missing fields are null
   * @returns the state of the screen pop: its end, if the handler answers at once, or else
   * `searching`. Read `RoxChatScreenPop.state` later. `idle` if another tab leads. The state as it was
   * if nothing began, such as for a second selection
   * @throws RoxChatError `screen-pop-missing` without `withScreenPop`
   */
  popFor<Customer = unknown>(
    visitor: RoxChatGivenParams<'visitorSelected'>,
  ): RoxChatScreenPopState<Customer> {
    const pop = this.#injector.get<RoxChatScreenPop<Customer>>(RoxChatScreenPop);
    this.#workspace.emit('visitorSelected', visitor);
    return untracked(pop.state);
  }

  /** Makes the tab of the test lead, or another one. A click of the agent takes the lead back. */
  setLeading(isLeading: boolean): void {
    this.#tabs.leading.set(isLeading);
  }
}
