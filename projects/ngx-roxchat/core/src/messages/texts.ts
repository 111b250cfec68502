import { ErrorHandler, inject, Injectable, Injector, runInInjectionContext } from '@angular/core';
import { Configuration } from '../config/configuration';
import { GuardedCall } from '../config/guarded-call';
import type {
  RoxChatTextKey,
  RoxChatTextOverrides,
  RoxChatTextSource,
} from '../config/text-source';
import { FAILURE_CODES } from '../protocol/outgoing-chat';
import { BuiltInTexts } from './built-in-texts';

/**
 * The texts that agents see: those of the configuration, or else the built-in ones of `LOCALE_ID`.
 * The language may change while the application runs, so ask for a text whenever it is shown. It
 * reads signals, so that a view follows.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  readonly #config = inject(Configuration);
  readonly #builtIn = inject(BuiltInTexts);
  readonly #injector = inject(Injector);
  readonly #failureMessages = new GuardedCall(inject(ErrorHandler));
  readonly #texts = new GuardedCall(inject(ErrorHandler));
  #hasLanguage = false;

  /** Begins to load the language of `LOCALE_ID`. */
  load(): void {
    this.#builtIn.findCurrent();
  }

  /**
   * Returns a text for a view; null while the first language is on its way, so that no view shows
   * another one before. While a later language is on its way, returns that of the one before.
   */
  getText(key: RoxChatTextKey): string | null {
    const text = this.getTextNow(key);
    this.#hasLanguage ||= !this.#builtIn.isLoading;
    return this.#hasLanguage || this.#isFixed(key) ? text : null;
  }

  /**
   * Returns a text for a result or a pipe, which cannot wait. While a language is on its way,
   * returns the text of the one before, at first in English.
   */
  getTextNow(key: RoxChatTextKey): string {
    return this.#findOverride(key) ?? this.#builtIn.findCurrent()[key];
  }

  /** Whether the application gave the text itself, in whichever language. */
  #isFixed(key: RoxChatTextKey): boolean {
    // A function has no property with the name of a key.
    const texts = this.#config.value.texts as RoxChatTextOverrides;
    return Boolean(texts[key]);
  }

  #findOverride(key: RoxChatTextKey): string | undefined {
    const config = this.#config.current();
    const isFailure = FAILURE_CODES.some((code) => code === key);
    return (
      (isFailure ? this.#read(this.#failureMessages, config?.failureMessages, key) : undefined) ??
      this.#read(this.#texts, config?.texts, key)
    );
  }

  /** Returns the application's text; undefined for none. Its function may return anything. */
  #read(
    guard: GuardedCall,
    source: RoxChatTextSource | undefined,
    key: RoxChatTextKey,
  ): string | undefined {
    const text: unknown =
      typeof source === 'function'
        ? guard.run(() =>
            this.#builtIn.callOption(
              guard,
              () => runInInjectionContext(this.#injector, source)?.[key],
            ),
          )
        : source?.[key];
    return typeof text === 'string' && text !== '' ? text : undefined;
  }
}
