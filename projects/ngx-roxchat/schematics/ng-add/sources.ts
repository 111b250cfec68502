import { type Tree } from '@angular-devkit/schematics';
import { join } from 'node:path/posix';
// The application's own TypeScript: from 22 on, @schematics/angular contains no copy of it.
import ts from 'typescript';
import { type Application } from './application';
import { readCompilerOptions } from './compiler-options';
import { findImport, NAMESPACE } from './imports';
import { findLibraryEntry } from './libraries';

const SOURCE = /(?<!\.d)\.[mc]?ts$/;

/**
 * The sources of an application: what its main file imports, in its own folder and in libraries of
 * the workspace. Tests and other applications are not among them. Paths begin with a slash.
 */
export class Sources {
  readonly main: string;
  readonly #tree: Tree;
  readonly #libraries: readonly string[];
  readonly #options: ts.CompilerOptions;
  #paths: readonly string[] | undefined;

  constructor(tree: Tree, { main, tsConfig, libraries }: Application) {
    this.main = join('/', main);
    this.#tree = tree;
    this.#libraries = libraries;
    this.#options = {
      ...(tsConfig === undefined ? {} : readCompilerOptions(tree, join('/', tsConfig))),
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
  }

  /** Returns the text of a file. It is empty if the file is missing or not in UTF-8. */
  readText(path: string): string {
    try {
      return this.#tree.readText(path);
    } catch {
      return '';
    }
  }

  parse(path: string): ts.SourceFile {
    return ts.createSourceFile(path, this.readText(path), ts.ScriptTarget.Latest, true);
  }

  /** Returns the source that is imported; undefined if it is in a package. */
  resolve(specifier: string, from: string): string | undefined {
    const { resolvedModule } = ts.resolveModuleName(specifier, from, this.#options, {
      fileExists: (path) => !path.includes('/node_modules/') && this.#tree.exists(path),
      readFile: (path) => this.readText(path),
    });
    const path = resolvedModule?.resolvedFileName;
    return path !== undefined && SOURCE.test(path)
      ? path
      : findLibraryEntry(this.#tree, this.#libraries, specifier);
  }

  /** Returns the paths of all sources, the nearest to the main file first. */
  list(): readonly string[] {
    return (this.#paths ??= this.#listImported());
  }

  /** Finds the calls of functions with these names, such as `StoreModule.forRoot`. */
  findCalls(names: readonly string[]): ts.CallExpression[] {
    const words = names.map((name) => name.replace(/\..*/, ''));
    return this.list()
      .filter((path) => words.some((word) => this.readText(path).includes(word)))
      .flatMap((path) => findNodes(this.parse(path), ts.isCallExpression))
      .filter(({ expression }) => names.includes(getExportedName(expression)));
  }

  #listImported(): readonly string[] {
    const paths = new Set([this.main]);
    // A set's iteration also reaches what is added meanwhile.
    for (const path of paths) {
      for (const { fileName } of ts.preProcessFile(this.readText(path)).importedFiles) {
        const imported = this.resolve(fileName, path);
        if (imported !== undefined) {
          paths.add(imported);
        }
      }
    }
    return [...paths];
  }
}

/** Returns the name of a function, such as `StoreModule.forRoot`, also if it is imported under another. */
function getExportedName(callee: ts.Expression): string {
  const [local = '', ...members] = callee.getText().split('.');
  const name = findImport(callee.getSourceFile(), local)?.name ?? local;
  return [name, ...members].filter((one) => one !== NAMESPACE).join('.');
}

/** Returns the nodes of a kind, in the order of the source. */
export function findNodes<T extends ts.Node>(
  root: ts.Node,
  isKind: (node: ts.Node) => node is T,
): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (isKind(node)) {
      found.push(node);
    }
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}
