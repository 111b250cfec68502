import { Injectable, signal } from '@angular/core';

/** Stands in for `RoxChatTabs`: the tab of a test leads until the test decides otherwise. */
@Injectable()
export class TestTabs {
  readonly leading = signal(true);

  /** The focus of a test's page decides nothing. */
  follow(): void {
    // Does nothing.
  }

  take(): void {
    this.leading.set(true);
  }

  isTaking(): boolean {
    return false;
  }

  isElsewhere(): boolean {
    return false;
  }
}
