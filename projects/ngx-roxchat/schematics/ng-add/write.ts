import { type Tree } from '@angular-devkit/schematics';
import { insertImport } from '@schematics/angular/utility/ast-utils';
import { applyToUpdateRecorder } from '@schematics/angular/utility/change';
import { getSourceFile } from '@schematics/angular/utility/standalone/util';
import { type Place } from './places';

/** Code, and what it needs to be imported. */
export interface Code {
  readonly text: string;
  /** Names, each with the file or the entry point that exports it. */
  readonly imports: Readonly<Record<string, string>>;
}

/** Writes code into a place, and the imports that it needs. */
export function write(tree: Tree, { path, insert }: Place, { text, imports }: Code): void {
  const file = getSourceFile(tree, path);
  const recorder = tree.beginUpdate(path);
  applyToUpdateRecorder(
    recorder,
    Object.entries(imports).map(([name, from]) => insertImport(file, path, name, from)),
  );
  for (const insertion of insert(text)) {
    recorder.insertLeft(insertion.position, insertion.text);
  }
  tree.commitUpdate(recorder);
}

/** Returns the lines that import what code needs. */
export function formatImports({ imports }: Code): string[] {
  return Object.entries(imports).map(([name, from]) => `import { ${name} } from '${from}';`);
}
