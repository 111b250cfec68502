import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { RoxChatFailureCode } from '../protocol/outgoing-chat';
import { FailureMessages } from './failure-messages';

/**
 * Shows the text of a failure code in the current language.
 *
 * ```html
 * {{ result.code | roxChatFailureMessage }}
 * ```
 *
 * The pipe is impure, so that a view shows another language at its next check. If `failureMessages`
 * is a function that reads signals, the view is checked whenever one of them changes.
 */
@Pipe({ name: 'roxChatFailureMessage', pure: false })
export class RoxChatFailureMessagePipe implements PipeTransform {
  readonly #messages = inject(FailureMessages);

  /** The text of a failure code. */
  transform(code: RoxChatFailureCode): string;
  /** The text of a failure code; null for none. */
  transform(code: RoxChatFailureCode | null | undefined): string | null;
  transform(code: RoxChatFailureCode | null | undefined): string | null {
    return code ? this.#messages.getText(code) : null;
  }
}
