import ts from 'typescript';
import { findDeclared } from './declarations';
import { findImport } from './imports';
import { type Sources } from './sources';

/** A place in a source where code can be added. */
export interface Place {
  readonly path: string;
  /** Returns what to insert, and where, for this code. */
  readonly insert: (code: string) => readonly Insertion[];
}

export interface Insertion {
  readonly position: number;
  readonly text: string;
}

const createPlace = (node: ts.Node, insert: Place['insert']): Place => ({
  path: node.getSourceFile().fileName,
  insert,
});

/** Finds the place for a provider in an expression of the type `ApplicationConfig`. */
export function findPlaceInConfiguration(sources: Sources, node: ts.Expression): Place | undefined {
  const value = resolveValue(sources, node);
  if (ts.isObjectLiteralExpression(value)) {
    return findPlaceInObject(sources, value, 'providers');
  }
  if (isMerge(value)) {
    const places = value.arguments.map((one) => findPlaceInConfiguration(sources, one));
    return places.find(Boolean) ?? placeInArguments(value, wrapInObject('providers'));
  }
  return undefined;
}

/** Finds the place for an element of the list that an object has under a key. */
export function findPlaceInObject(
  sources: Sources,
  object: ts.ObjectLiteralExpression,
  key: string,
): Place | undefined {
  const { properties } = object;
  const property = properties.find((one) => hasKey(one, key));
  if (property !== undefined) {
    // What is spread later may replace it.
    const later = properties.slice(properties.indexOf(property));
    return later.some(ts.isSpreadAssignment) ? undefined : findPlaceInProperty(property);
  }
  const [spread, ...others] = properties.filter(ts.isSpreadAssignment);
  if (spread === undefined) {
    return placeAtEnd(object, properties, (code) => `${key}: [${code}]`);
  }
  const base = resolveValue(sources, spread.expression);
  return others.length === 0 && ts.isObjectLiteralExpression(base)
    ? findPlaceInObject(sources, base, key)
    : undefined;
}

/** Whether a property has a key, with quotes or without. */
export function hasKey({ name }: ts.ObjectLiteralElementLike, key: string): boolean {
  return (
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === key
  );
}

/** Returns the place for another argument of a call. */
export function placeInArguments(call: ts.CallExpression, wrap = (code: string) => code): Place {
  return placeAtEnd(call, call.arguments, wrap);
}

/** Returns code for an object that has other code in a list. */
export function wrapInObject(key: string): (code: string) => string {
  return (code) => `{ ${key}: [${code}] }`;
}

function findPlaceInProperty(property: ts.ObjectLiteralElementLike): Place | undefined {
  if (ts.isShorthandPropertyAssignment(property)) {
    const { text } = property.name;
    return createPlace(property, (code) => [
      { position: property.end, text: `: [...${text}, ${code}]` },
    ]);
  }
  if (!ts.isPropertyAssignment(property)) {
    return undefined;
  }
  const { initializer } = property;
  return ts.isArrayLiteralExpression(initializer)
    ? placeAtEnd(initializer, initializer.elements)
    : createPlace(property, (code) => [
        { position: initializer.getStart(), text: '[...' },
        { position: initializer.end, text: `, ${code}]` },
      ]);
}

/** The place after the last of these nodes, on a line of its own if that has one. */
export function placeAtEnd(
  parent: ts.Node,
  nodes: ts.NodeArray<ts.Node>,
  wrap = (code: string) => code,
): Place {
  const last = nodes.at(-1);
  if (last === undefined) {
    return createPlace(parent, (code) => [{ position: nodes.pos, text: wrap(code) }]);
  }
  const lines = parent.getSourceFile().text.slice(last.pos, last.getStart());
  const space = /\r?\n[ \t]*$/.exec(lines)?.[0] ?? ' ';
  return createPlace(parent, (code) => [{ position: last.end, text: `,${space}${wrap(code)}` }]);
}

/** Follows names to the expression that they stand for. */
export function resolveValue(sources: Sources, node: ts.Expression): ts.Expression {
  const value = unwrap(node);
  const declared = ts.isIdentifier(value) ? findDeclared(sources, value) : undefined;
  return declared === undefined || ts.isClassDeclaration(declared)
    ? value
    : resolveValue(sources, declared);
}

/** Returns the expression without parentheses, `as`, `satisfies` and `!`. */
function unwrap(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isNonNullExpression(node)
    ? unwrap(node.expression)
    : node;
}

function isMerge(node: ts.Expression): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    findImport(node.getSourceFile(), node.expression.getText())?.name === 'mergeApplicationConfig'
  );
}
