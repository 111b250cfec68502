import {
  assertInInjectionContext,
  computed,
  inject,
  type Injector,
  type Signal,
} from '@angular/core';
import { Store } from '@ngrx/store';
import { roxChatFeature } from './rox-chat.feature';
import { findOutgoingChat } from './state/outgoing-chats';
import type { RoxChatOutgoingChat } from './state/rox-chat-state';
import type { RoxChatVisitor } from './state/visitor';
import { findRoxChatVisitor, type RoxChatIds } from './state/visitors';

/** Where to find the store. */
interface InjectOptions {
  /** Needed outside an injection context. */
  readonly injector?: Injector;
}

/**
 * Returns a signal of the visitor with these ids. It follows the signals that `getIds` reads, such
 * as an input of the component.
 *
 * @returns null if no ids are given, or the store has no such visitor
 */
export function injectVisitor(
  getIds: () => RoxChatIds | null | undefined,
  options?: InjectOptions,
): Signal<RoxChatVisitor | null> {
  const visitors = injectStore(injectVisitor, options).selectSignal(roxChatFeature.selectVisitors);
  return computed(() => {
    const ids = getIds() ?? null;
    return ids === null ? null : findRoxChatVisitor(visitors(), ids);
  });
}

/**
 * Returns a signal of the last command to start a chat with the visitor with these ids. It follows
 * the signals that `getIds` reads.
 *
 * @returns null if no ids are given, there was no command for that visitor, or the agent has closed
 * the chat that it started
 */
export function injectOutgoingChat(
  getIds: () => RoxChatIds | null | undefined,
  options?: InjectOptions,
): Signal<RoxChatOutgoingChat | null> {
  const store = injectStore(injectOutgoingChat, options);
  const visitors = store.selectSignal(roxChatFeature.selectVisitors);
  const chats = store.selectSignal(roxChatFeature.selectOutgoingChats);
  return computed(() => {
    const ids = getIds() ?? null;
    return ids === null ? null : findOutgoingChat(visitors(), chats(), ids);
  });
}

function injectStore(caller: (...args: never[]) => unknown, options?: InjectOptions): Store {
  if (options?.injector) {
    return options.injector.get<Store>(Store);
  }
  assertInInjectionContext(caller);
  return inject<Store>(Store);
}
