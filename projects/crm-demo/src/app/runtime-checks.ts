import type { RuntimeChecks } from '@ngrx/store';

/** All that NgRx can check while it runs; in production it checks nothing. */
export const runtimeChecks: RuntimeChecks = {
  strictStateImmutability: true,
  strictActionImmutability: true,
  strictStateSerializability: true,
  strictActionSerializability: true,
  // Where there is no zone.js, every action would be outside the Angular zone.
  strictActionWithinNgZone: 'Zone' in globalThis,
  strictActionTypeUniqueness: true,
};
