import { Injectable } from '@angular/core';

/** The configuration of this environment, fetched before the application starts. */
@Injectable({ providedIn: 'root' })
export class RuntimeConfig {
  roxChatOrigin = '';

  async load(): Promise<void> {
    const response = await fetch('/config.json');
    Object.assign(this, await response.json());
  }
}
