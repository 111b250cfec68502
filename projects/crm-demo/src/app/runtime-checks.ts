import type { RuntimeChecks } from '@ngrx/store';

/** All runtime checks of NgRx. In production, NgRx runs none of them. */
export const runtimeChecks: RuntimeChecks = {
  strictStateImmutability: true,
  strictActionImmutability: true,
  strictStateSerializability: true,
  strictActionSerializability: true,
  // Without zone.js, every action would be outside the Angular zone.
  strictActionWithinNgZone: 'Zone' in globalThis,
  strictActionTypeUniqueness: true,
};
