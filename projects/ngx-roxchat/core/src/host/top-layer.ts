/**
 * Puts the box above what its outlet is in. CDK 21 shows dialogs as popovers, and earlier ones in a
 * container with a `z-index`. What opens later is above the box again.
 */
export function liftAbove(outlet: HTMLElement, box: HTMLElement): void {
  box.removeAttribute('popover'); // Closes it, so that it comes last when it opens again.
  if (isSupported(box) && outlet.closest(':popover-open, .cdk-overlay-container')) {
    box.popover = 'manual';
    box.showPopover();
    box.ariaHidden = null; // The CDK hides what is outside of its dialog from screen readers.
  }
}

/**
 * Whether an outlet is in a native modal dialog or in an element in full screen, and the box is not.
 * Both make everything outside of them inert.
 */
export function isInModal(outlet: HTMLElement, box: HTMLElement | null): boolean {
  return outlet.closest(':modal')?.contains(box) === false;
}

/** Browsers that know no popovers know no selector for them either. */
function isSupported(box: Partial<HTMLElement>): boolean {
  return box.showPopover !== undefined;
}
