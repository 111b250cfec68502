import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { RoxChatFailureCode } from '../protocol/outgoing-chat';
import { Texts } from './texts';

/**
 * Shows the text of a failure code in the current language.
 *
 * ```html
 * {{ result.code | roxChatFailureMessage }}
 * ```
 *
 * The pipe is impure, so that a view shows another language at its next check. If `failureMessages`
 * or `texts` is a function that reads signals, the view is checked whenever one of them changes.
 */
@Pipe({ name: 'roxChatFailureMessage', pure: false })
export class RoxChatFailureMessagePipe implements PipeTransform {
  readonly #texts = inject(Texts);

  /** The text of a failure code. */
  transform(code: RoxChatFailureCode): string;
  /** The text of a failure code; null for none. */
  transform(code: RoxChatFailureCode | null | undefined): string | null;
  transform(code: RoxChatFailureCode | null | undefined): string | null {
    return code ? this.#texts.getTextNow(code) : null;
  }
}
