import { type Tree } from '@angular-devkit/schematics';
import { dirname } from 'node:path/posix';
import ts from 'typescript';

/** Returns the options of a `tsconfig.json`, with those that it extends. */
export function readCompilerOptions(tree: Tree, path: string): ts.CompilerOptions {
  const host: ts.ParseConfigHost = {
    fileExists: (path) => tree.exists(path),
    readFile: (path) => tree.readText(path),
    readDirectory: () => [],
    useCaseSensitiveFileNames: true,
  };
  const { config } = ts.readConfigFile(path, (path) => tree.readText(path)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, host, dirname(path), {}, path).options;
}
