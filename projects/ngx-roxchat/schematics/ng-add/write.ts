import { type Tree } from '@angular-devkit/schematics';
import ts from 'typescript';
import { formatImport, insertImport } from './insert-import';
import { type Place } from './places';

/** Code, and what it needs to be imported. */
export interface Code {
  readonly text: string;
  /** Names, each with the file or the entry point that exports it. */
  readonly imports: Readonly<Record<string, string>>;
}

/** Writes code into a place, and the imports that it needs. */
export function write(tree: Tree, { path, insert }: Place, { text, imports }: Code): void {
  const file = ts.createSourceFile(path, tree.readText(path), ts.ScriptTarget.Latest, true);
  const added = Object.entries(imports).flatMap(([name, from]) => insertImport(file, name, from));
  const recorder = tree.beginUpdate(path);
  for (const insertion of [...added, ...insert(text)]) {
    recorder.insertLeft(insertion.position, insertion.text);
  }
  tree.commitUpdate(recorder);
}

/** Returns the lines that import what code needs. */
export function formatImports({ imports }: Code): string[] {
  return Object.entries(imports).map(([name, from]) => formatImport(name, from));
}
