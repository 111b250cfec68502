import {
  createEnvironmentInjector,
  DOCUMENT,
  EnvironmentInjector,
  type EnvironmentProviders,
  type Provider,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ɵROX_CHAT_WINDOW } from 'ngx-roxchat/core';
import { RoxChatTabs } from '../src/tabs/rox-chat-tabs';
import type { FakeLocks } from './fake-locks';

/** A target of events that counts its listeners. */
class CountingTarget extends EventTarget {
  listeners = 0;

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners--;
    super.removeEventListener(...args);
  }
}

/** A tab of a browser: its window and document, as far as `RoxChatTabs` uses them. */
export class TestTab {
  /** The options of all requests of the lock. */
  readonly requests: LockOptions[] = [];
  /** The name of the lock that was requested last. */
  lockName = '';
  hasFocus = false;
  readonly #window = new CountingTarget();
  readonly #document = new CountingTarget();
  #isVisible = true;

  /** @param locks those of the browser; null if it has none */
  constructor(locks: FakeLocks | 'denied' | null) {
    const manager =
      locks === 'denied'
        ? { request: () => Promise.reject(new DOMException('', 'SecurityError')) }
        : locks?.createManager(this);
    const request = (name: string, options: LockOptions, go: never) => {
      this.requests.push(options);
      this.lockName = name;
      return (manager as LockManager).request(name, options, go);
    };
    Object.assign(this.#window, { navigator: manager ? { locks: { request } } : {} });
    Object.defineProperties(this.#document, {
      hasFocus: { value: () => this.hasFocus },
      visibilityState: { get: () => (this.#isVisible ? 'visible' : 'hidden') },
    });
  }

  /** The number of listeners of the window and the document. */
  get listeners(): number {
    return this.#window.listeners + this.#document.listeners;
  }

  focus(): void {
    this.hasFocus = true;
    this.dispatch('focus');
  }

  blur(): void {
    this.hasFocus = false;
    this.dispatch('blur');
  }

  setVisible(isVisible: boolean): void {
    this.#isVisible = isVisible;
    this.#document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Dispatches an event of the window, with these fields. */
  dispatch(type: string, fields: object = {}): void {
    this.#window.dispatchEvent(Object.assign(new Event(type), fields));
  }

  /** Defines the `localStorage` of this tab. */
  defineStorage(get: () => Storage): void {
    Object.defineProperty(this.#window, 'localStorage', { get, configurable: true });
  }

  /** Dispatches what a browser does when another tab has written to the storage. */
  dispatchStorage(key: string | null, newValue: string | null): void {
    this.dispatch('storage', { key, newValue });
  }

  /** Creates an application in this tab. */
  createInjector(providers: (Provider | EnvironmentProviders)[]): EnvironmentInjector {
    return createEnvironmentInjector(
      [
        { provide: ɵROX_CHAT_WINDOW, useValue: this.#window },
        { provide: DOCUMENT, useValue: this.#document },
        RoxChatTabs,
        ...providers,
      ],
      TestBed.inject(EnvironmentInjector),
    );
  }
}
