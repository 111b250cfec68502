import { InjectionToken } from '@angular/core';
import { RoxChatError } from 'ngx-roxchat/core';
import type { RoxChatVisitor } from 'ngx-roxchat/store';

/** The words of a desktop notification, which the operating system shows and may keep. */
export interface RoxChatNotificationContent {
  /** The first line. */
  readonly title: string;
  /** What follows. */
  readonly body?: string;
  /** The address of a picture. */
  readonly icon?: string;
}

/** How to draw the agent's attention to unread messages. */
export interface RoxChatAttentionOptions {
  /** Whether the document's title begins with their number; by default it does. */
  readonly title?: boolean;
  /** Whether the badge of an installed application shows their number; by default it does. */
  readonly badge?: boolean;
  /**
   * Whether a message shows a desktop notification while the page is hidden, if the agent permits
   * it; by default it does, with the number of unread messages and the page's host as its text. A
   * function returns another content.
   */
  readonly notification?:
    boolean | ((visitor: RoxChatVisitor, unread: number) => RoxChatNotificationContent);
}

/** The options of the application. */
export const ATTENTION_OPTIONS = new InjectionToken<RoxChatAttentionOptions>('ATTENTION_OPTIONS', {
  providedIn: 'root',
  factory: () => {
    throw new RoxChatError(
      'attention-missing',
      'RoxChatAttention is not set up.',
      'Add withAttention() to RoxChatModule.forRoot or provideRoxChat.',
    );
  },
});
