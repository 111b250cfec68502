import type { Tree } from '@angular-devkit/schematics';
// The application's own TypeScript: from 22 on, @schematics/angular contains no copy of it.
import ts from 'typescript';

/** A function call in a source file of the application. */
export interface Call {
  readonly path: string;
  readonly node: ts.CallExpression;
}

const SOURCE_FILE = /(?<!\.d|\.spec|\.test)\.ts$/;

/** Finds the calls of functions with these names, such as `StoreModule.forRoot`, in a folder. */
export function findCalls(tree: Tree, folder: string, names: readonly string[]): Call[] {
  const calls: Call[] = [];
  tree.getDir(folder).visit((path) => {
    if (!SOURCE_FILE.test(path)) {
      return;
    }
    const source = ts.createSourceFile(path, tree.readText(path), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && names.includes(node.expression.getText())) {
        calls.push({ path: path.slice(1), node });
      }
      node.forEachChild(visit);
    };
    visit(source);
  });
  return calls;
}

/** Returns the text of the first argument; undefined if that is not a string literal. */
export function readText({ node }: Call): string | undefined {
  const [argument] = node.arguments;
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

/** Whether the call is in a list, such as `providers`, that nothing in its object can override. */
export function isInSoleList({ node }: Call): boolean {
  const property = node.parent.parent;
  return (
    ts.isPropertyAssignment(property) &&
    property.parent.properties.filter(
      (other) => ts.isSpreadAssignment(other) || other.name.getText() === property.name.getText(),
    ).length === 1
  );
}
