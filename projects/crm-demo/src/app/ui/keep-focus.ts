import { afterNextRender, DOCUMENT, effect, ElementRef, inject, Injector } from '@angular/core';

/**
 * Keeps the focus on its row when a list is reordered: a row that moves is out of the document for
 * a moment. Call it in the constructor of the component that renders the list.
 */
export function keepFocus(list: () => unknown): void {
  const view = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  effect(() => {
    list();
    const focused = document.activeElement as HTMLElement | null;
    if (focused && view.contains(focused)) {
      afterNextRender(
        () => {
          if (document.activeElement !== focused) {
            focused.focus({ preventScroll: true });
          }
        },
        { injector },
      );
    }
  });
}
