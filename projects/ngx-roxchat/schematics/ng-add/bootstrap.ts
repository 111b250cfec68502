import ts from 'typescript';
import { findImport } from './imports';
import { findMetadata, findProperty } from './metadata';
import {
  findPlaceInConfiguration,
  findPlaceInObject,
  type Place,
  placeInArguments,
  wrapInObject,
} from './places';
import { findNodes, type Sources } from './sources';

type Kind = 'standalone' | 'ngModule';

/** The call that starts an application. */
export interface Bootstrap {
  readonly call: ts.CallExpression;
  readonly kind: Kind;
  /** Its configuration, or its root module; undefined if it is called without. */
  readonly argument: ts.Expression | undefined;
  /** Its root component; undefined if there is none, or the root module names it. */
  readonly component: ts.Expression | undefined;
}

interface Shape {
  readonly kind: Kind;
  /** The index of the configuration, or of the root module. */
  readonly argument: number;
  /** The index of the root component. */
  readonly component?: number;
}

const MODULE_METHOD = 'bootstrapModule';

/** The functions that start an application, by their names in Angular. */
const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['bootstrapApplication', { kind: 'standalone', argument: 1, component: 0 }],
  ['createApplication', { kind: 'standalone', argument: 0 }],
  [MODULE_METHOD, { kind: 'ngModule', argument: 0 }],
]);

/** Finds the calls that start the application, in the nearest source to its main file with any. */
export function findBootstraps(sources: Sources): readonly Bootstrap[] {
  for (const path of sources.list()) {
    const calls = findNodes(sources.parse(path), ts.isCallExpression).flatMap(readBootstrap);
    if (calls.length > 0) {
      return calls;
    }
  }
  return [];
}

function readBootstrap(call: ts.CallExpression): Bootstrap[] {
  const shape = SHAPES.get(getAngularName(call.expression) ?? '');
  if (shape === undefined) {
    return [];
  }
  const { kind, argument, component = -1 } = shape;
  return [{ call, kind, argument: call.arguments[argument], component: call.arguments[component] }];
}

function getAngularName(callee: ts.Expression): string | undefined {
  if (ts.isPropertyAccessExpression(callee)) {
    return callee.name.text === MODULE_METHOD ? MODULE_METHOD : undefined;
  }
  const imported = findImport(callee.getSourceFile(), callee.getText());
  return imported?.specifier === '@angular/platform-browser' ? imported.name : undefined;
}

/** Finds the place for a provider, or an import of the root module, of the application. */
export function findRootPlace(
  sources: Sources,
  { call, kind, argument }: Bootstrap,
  key: 'providers' | 'imports',
): Place | undefined {
  if (argument === undefined) {
    return placeInArguments(call, wrapInObject('providers'));
  }
  if (kind === 'standalone') {
    return findPlaceInConfiguration(sources, argument);
  }
  const metadata = findMetadata(sources, argument, 'NgModule');
  return metadata && findPlaceInObject(sources, metadata, key);
}

/** Finds the metadata of the root component. */
export function findRootComponent(
  sources: Sources,
  { kind, argument, component }: Bootstrap,
): ts.ObjectLiteralExpression | undefined {
  const module = kind === 'ngModule' ? findMetadata(sources, argument, 'NgModule') : undefined;
  const [first] = module ? listProperty(module, 'bootstrap') : [component];
  return findMetadata(sources, first, 'Component');
}

/** Whether the root module declares what it bootstraps: another module may. */
export function isDeclaredInRoot(sources: Sources, { argument }: Bootstrap): boolean {
  const module = findMetadata(sources, argument, 'NgModule');
  const list = (key: string) =>
    module ? listProperty(module, key).map((element) => element.getText()) : [];
  const [first] = list('bootstrap');
  return first !== undefined && list('declarations').includes(first);
}

function listProperty(object: ts.ObjectLiteralExpression, key: string): readonly ts.Expression[] {
  const list = findProperty(object, key);
  return list && ts.isArrayLiteralExpression(list) ? list.elements : [];
}
