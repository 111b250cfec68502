import ts from 'typescript';

/** A name that a file imports. */
interface ImportedName {
  /** Its name where it is exported. */
  readonly name: string;
  readonly specifier: string;
}

/** The name of all that a file exports, in `import * as …`. */
export const NAMESPACE = '*';

/** Returns what the file imports under a name; undefined if it imports no such name. */
export function findImport(file: ts.SourceFile, local: string): ImportedName | undefined {
  return file.statements
    .filter(ts.isImportDeclaration)
    .flatMap(listNames)
    .find((imported) => imported.local === local);
}

function listNames({
  importClause,
  moduleSpecifier,
}: ts.ImportDeclaration): (ImportedName & { local: string })[] {
  const specifier = (moduleSpecifier as ts.StringLiteral).text;
  const bindings = importClause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  return [
    ...(importClause?.name ? [{ local: importClause.name.text, name: 'default', specifier }] : []),
    ...(bindings && ts.isNamespaceImport(bindings)
      ? [{ local: bindings.name.text, name: NAMESPACE, specifier }]
      : []),
    ...elements.map(({ name, propertyName }) => ({
      local: name.text,
      name: (propertyName ?? name).text,
      specifier,
    })),
  ];
}
