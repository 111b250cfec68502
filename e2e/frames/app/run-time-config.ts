import { Injectable } from '@angular/core';
import { WORKSPACE } from './workspace-origin';

/** A configuration that takes a while to load. */
@Injectable({ providedIn: 'root' })
export class RunTimeConfig {
  /** Empty until it is loaded. */
  origin = '';

  async load(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 100));
    this.origin = WORKSPACE;
  }
}
