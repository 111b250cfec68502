import ts from 'typescript';
import { findDeclared } from './declarations';
import { hasKey, resolveValue } from './places';
import { type Sources } from './sources';

/** Finds the object that a class is decorated with, by the name of the class. */
export function findMetadata(
  sources: Sources,
  name: ts.Expression | undefined,
  decorator: 'Component' | 'NgModule',
): ts.ObjectLiteralExpression | undefined {
  const declared = name && ts.isIdentifier(name) ? findDeclared(sources, name) : undefined;
  const decorators =
    declared && ts.isClassDeclaration(declared) ? (ts.getDecorators(declared) ?? []) : [];
  const [argument] = decorators
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === decorator)
    .flatMap((call) => call.arguments);
  const metadata = argument && resolveValue(sources, argument);
  return metadata && ts.isObjectLiteralExpression(metadata) ? metadata : undefined;
}

/** Returns the value that an object has under a key. */
export function findProperty(
  { properties }: ts.ObjectLiteralExpression,
  key: string,
): ts.Expression | undefined {
  return properties.filter(ts.isPropertyAssignment).find((property) => hasKey(property, key))
    ?.initializer;
}
