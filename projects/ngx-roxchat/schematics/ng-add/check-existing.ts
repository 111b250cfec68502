import { SchematicsException } from '@angular-devkit/schematics';
import ts from 'typescript';
import { normalizeOrigin } from '../../core/src/config/origin';
import { type ExistingSetUp } from './set-ups';

/**
 * Returns the message for an application that is set up already.
 *
 * @throws SchematicsException if it is set up for another origin
 */
export function checkExisting({ call }: ExistingSetUp, origin: string): string {
  const has = `${call.getSourceFile().fileName.slice(1)} has ${call.getText()} already`;
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
