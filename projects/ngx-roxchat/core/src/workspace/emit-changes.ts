import {
  ApplicationRef,
  DestroyRef,
  effect,
  inject,
  Injector,
  type OutputEmitterRef,
  type Signal,
  untracked,
} from '@angular/core';

/**
 * Emits each value of a signal but the first. A component's own effect would run amid change
 * detection, where a handler must not change what the application's template has read already. One
 * of the application runs before it.
 */
export function emitChanges<T>(source: Signal<T>, output: OutputEmitterRef<T>): void {
  let last = untracked(source);
  const changes = effect(
    () => {
      const value = source();
      if (value !== last) {
        last = value;
        untracked(() => {
          output.emit(value);
        });
      }
    },
    { injector: inject(ApplicationRef).injector.get(Injector) },
  );
  inject(DestroyRef).onDestroy(() => {
    changes.destroy();
  });
}
