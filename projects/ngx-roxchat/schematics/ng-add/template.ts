import { join } from 'node:path/posix';
import ts from 'typescript';
import { findProperty } from './metadata';
import { type Place } from './places';
import { type Sources } from './sources';

/** Returns the place around the template of a component: the code is the name of an element. */
export function findTemplatePlace(
  sources: Sources,
  component: ts.ObjectLiteralExpression,
): Place | undefined {
  const { fileName } = component.getSourceFile();
  const template = findText(component, 'template');
  const templateUrl = findText(component, 'templateUrl');
  if (template !== undefined) {
    return placeAround(fileName, template.getStart() + 1, template.end - 1, '');
  }
  const path = join(fileName, '..', templateUrl?.text ?? '');
  const { length } = sources.readText(path);
  return length > 0 ? placeAround(path, 0, length, '\n') : undefined;
}

function findText(
  component: ts.ObjectLiteralExpression,
  key: string,
): ts.StringLiteralLike | undefined {
  const value = findProperty(component, key);
  return value && ts.isStringLiteralLike(value) ? value : undefined;
}

function placeAround(path: string, start: number, end: number, newline: string): Place {
  return {
    path,
    insert: (element) => [
      { position: start, text: `<${element}>${newline}` },
      { position: end, text: `</${element}>${newline}` },
    ],
  };
}
