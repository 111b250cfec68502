import { type Tree } from '@angular-devkit/schematics';
import { join } from 'node:path/posix';

/**
 * Finds the source of a library's entry point by its name in the package. The path aliases of
 * libraries by `ng generate library` are about their builds.
 */
export function findLibraryEntry(
  tree: Tree,
  libraries: readonly string[],
  specifier: string,
): string | undefined {
  for (const root of libraries) {
    const { name } = readJson<{ name?: string }>(tree, join('/', root, 'package.json'));
    if (name !== undefined && (specifier === name || specifier.startsWith(`${name}/`))) {
      const folder = join('/', root, specifier.slice(name.length));
      const { lib } = readJson<{ lib?: { entryFile?: string } }>(
        tree,
        join(folder, 'ng-package.json'),
      );
      const entry = join(folder, lib?.entryFile ?? 'src/public-api.ts');
      return tree.exists(entry) ? entry : undefined;
    }
  }
  return undefined;
}

function readJson<T extends object>(tree: Tree, path: string): Partial<T> {
  return tree.exists(path) ? (tree.readJson(path) as T) : {};
}
