import { inject, Pipe, type PipeTransform } from '@angular/core';
import { getResultKey, type ResultOrSending } from './result-key';
import { Texts } from './texts';

/**
 * Shows what became of an outgoing chat in the current language, with what the agent should do.
 *
 * ```html
 * <p role="status">{{ chat() | roxChatResultMessage }}</p>
 * ```
 *
 * The pipe is impure, so that a view shows another language at its next check. If `texts` is a
 * function that reads signals, the view is checked whenever one of them changes.
 */
@Pipe({ name: 'roxChatResultMessage', pure: false })
export class RoxChatResultMessagePipe implements PipeTransform {
  readonly #texts = inject(Texts);

  /** The text of a result, or of a command that has none yet; empty for null and undefined. */
  transform(result: ResultOrSending | null | undefined): string {
    return result ? this.#texts.getTextNow(getResultKey(result)) : '';
  }
}
