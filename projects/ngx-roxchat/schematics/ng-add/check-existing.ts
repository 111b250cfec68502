import { SchematicsException } from '@angular-devkit/schematics';
import ts from 'typescript';
import { normalizeOrigin } from '../../core/src/config/origin';
import { type ExistingSetUp } from './set-ups';
import { type StoreOption } from './store';

/** Whether the set-up that the option asks for is the one with NgRx. */
const WITH_STORE: Partial<Record<StoreOption, boolean>> = { ngrx: true, none: false };

/**
 * Returns the message for an application that is set up already.
 *
 * @throws SchematicsException if it is set up for another origin, or not as `--store` asks
 */
export function checkExisting(
  { call, setUp }: ExistingSetUp,
  origin: string,
  store: StoreOption,
): string {
  const has = `${call.getSourceFile().fileName.slice(1)} has ${call.getText()} already`;
  if (setUp.hasStore !== (WITH_STORE[store] ?? setUp.hasStore)) {
    throw new SchematicsException(`${has}. For --store=${store}, remove it first.`);
  }
  const [argument] = call.arguments;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) {
    return `${has}; its origin is not a string literal, so it was not changed.`;
  }
  if (!isSameOrigin(argument.text, origin)) {
    throw new SchematicsException(`${has}. Change the origin there.`);
  }
  return `Nothing to do: ${has}.`;
}

function isSameOrigin(text: string, origin: string): boolean {
  try {
    return normalizeOrigin(text) === origin;
  } catch {
    return false;
  }
}
