import { Injectable } from '@angular/core';
import type { RoxChatConfig } from 'ngx-roxchat';

@Injectable({ providedIn: 'root' })
export class RunTimeConfig {
  roxChat!: Pick<RoxChatConfig, 'allowedOrigin' | 'workspaceUrl'>;

  /** Loads the file that the deployment puts beside `index.html`. */
  async load(): Promise<void> {
    const response = await fetch('config.json');
    const { roxChat } = (await response.json()) as Pick<RunTimeConfig, 'roxChat'>;
    this.roxChat = roxChat;
  }
}
