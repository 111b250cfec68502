import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { UnsavedChanges } from './unsaved-changes';

/** Lets a record be left once the agent has decided about its changes. */
export const keepChanges: CanDeactivateFn<unknown> = () => inject(UnsavedChanges).ask();
