import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { RoxChatFailureCode } from '../protocol/outgoing-chat';
import { FailureMessages } from './failure-messages';

/**
 * Puts a failure code into words, in the language of the moment.
 *
 * ```html
 * {{ result.code | roxChatFailureMessage }}
 * ```
 *
 * It is impure, so that a view shows another language as soon as it is checked. A function in
 * `failureMessages` that reads signals has the view checked whenever one of them changes.
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
