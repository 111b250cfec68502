import { BreakpointObserver } from '@angular/cdk/layout';
import { computed, effect, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RoxChatDock } from 'ngx-roxchat';

/** The widest screen on which the workspace is a page of its own. The styles have the same width. */
const COMPACT = '(max-width: 859.98px)';

/** Whether the screen has room for the workspace beside the page. */
@Injectable({ providedIn: 'root' })
export class Layout {
  readonly #compact = toSignal(inject(BreakpointObserver).observe(COMPACT));

  /** Whether the workspace is a page of its own. */
  readonly isCompact = computed(() => this.#compact()?.matches === true);

  constructor() {
    const dock = inject(RoxChatDock);
    effect(() => {
      dock.mode.set(this.isCompact() ? 'hidden' : 'docked');
    });
  }
}
