import type { Tree } from '@angular-devkit/schematics';
// Of the application: from 22 on, @schematics/angular has no copy of it to import in its place.
import ts from 'typescript';

/** A call in a source of the application. */
export interface Call {
  readonly path: string;
  readonly node: ts.CallExpression;
}

const SOURCE = /(?<!\.d|\.spec|\.test)\.ts$/;

/** The calls of functions by these names, such as `StoreModule.forRoot`, in the folder's sources. */
export function findCalls(tree: Tree, folder: string, names: readonly string[]): Call[] {
  const calls: Call[] = [];
  tree.getDir(folder).visit((path) => {
    if (!SOURCE.test(path)) {
      return;
    }
    const source = ts.createSourceFile(path, tree.readText(path), ts.ScriptTarget.Latest, true);
    const look = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && names.includes(node.expression.getText())) {
        calls.push({ path: path.slice(1), node });
      }
      node.forEachChild(look);
    };
    look(source);
  });
  return calls;
}

/** The text that the call is given first; undefined if it is given no literal. */
export function readText({ node }: Call): string | undefined {
  const [argument] = node.arguments;
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** Whether the call stands in a list, such as `providers`, that nothing else in its object undoes. */
export function isInSoleList({ node }: Call): boolean {
  const property = node.parent.parent;
  return (
    ts.isPropertyAssignment(property) &&
    property.parent.properties.filter(
      (other) => ts.isSpreadAssignment(other) || other.name.getText() === property.name.getText(),
    ).length === 1
  );
}
