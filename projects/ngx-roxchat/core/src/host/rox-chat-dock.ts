import { inject, Injectable, type Signal, signal, type WritableSignal } from '@angular/core';
import { FrameHost } from './frame-host';

/** How the host shows the workspace while no outlet does. */
export type RoxChatDockMode = 'docked' | 'minimized' | 'hidden';

/**
 * Where the workspace of `<rox-chat-workspace-host>` is. None of these changes loads it again. It
 * goes on receiving messages in each mode.
 */
@Injectable({ providedIn: 'root' })
export class RoxChatDock {
  readonly #host = inject(FrameHost);

  /**
   * How the host shows the workspace while no outlet is on screen. `docked`: in a panel where the
   * host is; `minimized`: as a bar; `hidden`: not at all.
   */
  readonly mode: WritableSignal<RoxChatDockMode> = signal('docked');

  /** Whether a `<rox-chat-workspace-outlet>` shows the workspace. Then `mode` has no effect. */
  readonly hasOutlet: Signal<boolean> = this.#host.hasOutlet;

  /** Docks the workspace: sets `mode` to `docked`. */
  show(): void {
    this.mode.set('docked');
  }

  /** Collapses the workspace to a bar: sets `mode` to `minimized`. */
  minimize(): void {
    this.mode.set('minimized');
  }

  /**
   * Moves the focus into the workspace, where it is. If no outlet shows it, it is docked first.
   * Without a host, this only sets `mode`.
   */
  focus(): void {
    if (!this.hasOutlet()) {
      this.show();
    }
    this.#host.enter();
  }
}
