import {
  ApplicationInitStatus,
  DestroyRef,
  ErrorHandler,
  inject,
  Injectable,
  InjectionToken,
  Injector,
  runInInjectionContext,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import { reportLater } from './report-later';
import {
  checkConfig,
  type CheckedConfig,
  type RoxChatConfig,
  type RoxChatConfigSource,
} from './rox-chat-config';
import { RoxChatError } from './rox-chat-error';

/** The configuration as the application has given it. */
export const CONFIG_SOURCE = new InjectionToken<RoxChatConfigSource>('CONFIG_SOURCE', {
  providedIn: 'root',
  factory: () => {
    throw new RoxChatError(
      'not-provided',
      'Rox.Chat is used, but not set up in this injector.',
      `Import RoxChatModule.forRoot('https://acme.rox.chat') in the root module, or add ` +
        `provideRoxChat('https://acme.rox.chat') to the application's providers.`,
    );
  },
});

/**
 * The checked configuration of this injector. If it is given as a function, it is there after the
 * application's initializers. So read it at use, not at construction.
 */
@Injectable({ providedIn: 'root' })
export class Configuration {
  readonly #source = inject(CONFIG_SOURCE);
  readonly #initializers = inject(ApplicationInitStatus);
  readonly #injector = inject(Injector);
  readonly #destroyRef = inject(DestroyRef);
  readonly #errorHandler = inject(ErrorHandler);

  readonly #current = signal<CheckedConfig | null>(null);
  /** Until the configuration is there: the defaults, with an origin that no page can have. */
  #value = checkConfig('https://not-there-yet.invalid');
  #wasCalled = false;
  readonly #waiting = new Set<() => void>();

  /** The configuration; null while it is not there. */
  readonly current: Signal<CheckedConfig | null> = this.#current.asReadonly();

  /** @throws RoxChatError if the source is no function, and the configuration is invalid */
  constructor() {
    const source = this.#source;
    if (typeof source !== 'function') {
      this.#set(checkConfig(source));
    } else if (!this.settle()) {
      this.#initializers.donePromise.then(
        () => this.settle(),
        () => undefined, // The application does not start, and Angular reports why.
      );
    }
  }

  /**
   * The configuration; the defaults while it is not there. Reads no signal, so that no caller
   * depends on one.
   */
  get value(): CheckedConfig {
    return this.#value;
  }

  /**
   * Calls the application's function if its time has come. In a `TestBed`, and in a route that is
   * entered before the application has started, the promise of the initializers comes too late.
   *
   * @returns whether the configuration is there
   */
  settle(): boolean {
    const source = this.#source;
    const isDone = this.#initializers.done as boolean; // Angular's type of it is `false`.
    const isDue = isDone && !this.#destroyRef.destroyed;
    if (typeof source === 'function' && isDue && !this.#wasCalled) {
      this.#wasCalled = true;
      untracked(() => {
        this.#call(source);
      });
    }
    return untracked(this.#current) !== null;
  }

  /**
   * Calls a function as soon as the configuration is there, which may be now or never.
   *
   * @returns a function that cancels the call
   */
  whenThere(go: () => void): () => void {
    if (this.settle()) {
      go();
    } else {
      this.#waiting.add(go);
    }
    return () => {
      this.#waiting.delete(go);
    };
  }

  #call(source: () => string | RoxChatConfig): void {
    try {
      this.#set(checkConfig(this.#callSource(source)));
    } catch (error) {
      reportLater(this.#errorHandler, error);
      return;
    }
    this.#waiting.forEach((go) => {
      go();
    });
  }

  #callSource(source: () => string | RoxChatConfig): string | RoxChatConfig {
    try {
      return runInInjectionContext(this.#injector, source);
    } catch (cause) {
      throw new RoxChatError(
        'config-failed',
        'The function that returns the configuration has thrown an error, which is the `cause`.',
        'Correct it. It is called once, after the initializers of the application.',
        { cause },
      );
    }
  }

  #set(config: CheckedConfig): void {
    this.#value = config;
    this.#current.set(config);
  }
}
