import {
  createEnvironmentInjector,
  provideEnvironmentInitializer,
  type EnvironmentInjector,
} from '@angular/core';
import { bindFrame } from '../src/bridge/bind-frame';
import type { BoundFrame } from '../src/bridge/bound-frame';

/** Binds an iframe as a directive does, until it is destroyed. */
export class Binding {
  readonly #injector: EnvironmentInjector;
  frame!: BoundFrame;

  constructor(iframe: HTMLIFrameElement, parent: EnvironmentInjector) {
    const initializer = provideEnvironmentInitializer(() => {
      this.frame = bindFrame(iframe);
    });
    this.#injector = createEnvironmentInjector([initializer], parent);
  }

  release(): void {
    this.#injector.destroy();
  }
}
